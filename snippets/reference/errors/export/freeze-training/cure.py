import warnings

import torch
from torch import nn

x = torch.randn(5, 3, 4)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    traced = torch.jit.trace(nn.LSTM(4, 8).eval(), x)
    frozen = torch.jit.freeze(traced)
output, _ = frozen(x)
print(tuple(output.shape))
