import warnings

import torch
from torch import nn

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    traced = torch.jit.trace(nn.LSTM(4, 8), torch.randn(5, 3, 4))
    torch.jit.freeze(traced)
