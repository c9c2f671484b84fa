import torch
from torch import nn

tokens = torch.tensor([[1, 5, 10]])
embedding = nn.Embedding(tokens.max().item() + 1, 4)
print(tuple(embedding(tokens).shape))
