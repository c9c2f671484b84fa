import torch
from torch import nn

gru = nn.GRU(4, 8)
torch.vmap(lambda each: gru(each)[0])(torch.randn(7, 5, 3, 4))
