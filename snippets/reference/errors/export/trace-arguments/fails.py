import warnings

import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x, h_0 = torch.randn(5, 3, 4), torch.zeros(1, 3, 8)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    traced = torch.jit.trace(lstm, x)
traced(x, (h_0, h_0))
