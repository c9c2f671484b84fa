import torch
from torch import nn

tokens = torch.tensor([[1, 10]])
embedding = nn.Embedding(int(tokens.max()) + 1, 4)
print(tuple(embedding(tokens).shape))
