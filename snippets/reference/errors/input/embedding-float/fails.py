import torch
from torch import nn

embedding = nn.Embedding(10, 4)
embedding(torch.tensor([[1.0, 2.0]]))
