import torch
from torch import nn

lstm = nn.LSTM(4, 8)
torch.func.hessian(lambda each: lstm(each)[0].sum())(torch.randn(5, 3, 4))
