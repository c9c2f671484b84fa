import torch
from torch import nn


def repackage(h):
    if type(h) is torch.autograd.Variable:
        return torch.autograd.Variable(h.data)
    return tuple(repackage(each) for each in h)


_, hidden = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
repackage(hidden)
