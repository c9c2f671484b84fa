import torch
from torch import nn


def repackage(h):
    if isinstance(h, torch.Tensor):
        return h.detach()
    return tuple(repackage(each) for each in h)


_, hidden = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
print(tuple(repackage(hidden)[0].shape))
