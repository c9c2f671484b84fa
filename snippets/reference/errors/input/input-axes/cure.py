import torch
from torch import nn

embedding = nn.Embedding(100, 4)
lstm = nn.LSTM(4, 8, batch_first=True)
tokens = torch.randint(100, (3, 5, 1))
output, _ = lstm(embedding(tokens.squeeze(-1)))
print(tuple(output.shape))
