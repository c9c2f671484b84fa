import warnings

import torch
from torch import nn

lstm = nn.LSTM(4, 8, num_layers=2, dropout=0.5).eval()
x = torch.randn(5, 3, 4)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    traced = torch.jit.trace(lstm, x)
print(torch.allclose(traced(x)[0], lstm(x)[0]))
