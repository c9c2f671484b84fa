import warnings

import torch
from torch import nn

lstm = nn.LSTM(4, 8)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    traced = torch.jit.trace(lstm, torch.randn(5, 3, 4))
x = torch.randn(6, 2, 4)
print(torch.allclose(traced(x)[0], lstm(x)[0]))
