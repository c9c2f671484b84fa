import torch
from torch import nn

h_0 = torch.zeros(1, 3, 8, requires_grad=True) * 1
torch.optim.SGD([h_0], lr=0.1)
