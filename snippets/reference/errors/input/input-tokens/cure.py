import torch
from torch import nn

tokens = torch.randint(100, (5, 2))
embedding = nn.Embedding(100, 4)
output, _ = nn.LSTM(4, 8)(embedding(tokens))
print(tuple(output.shape))
