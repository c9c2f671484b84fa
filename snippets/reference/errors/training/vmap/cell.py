import torch
from torch import nn

cell = nn.LSTMCell(4, 8)
torch.vmap(lambda each: cell(each)[0])(torch.randn(7, 3, 4))
