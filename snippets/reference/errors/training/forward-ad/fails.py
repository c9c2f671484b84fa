import warnings

import torch
from torch import nn

warnings.filterwarnings(
    "ignore", ".*is deprecated"
)  # torch.func uses torch.jit
lstm = nn.LSTM(4, 8)
x = torch.randn(5, 3, 4)
torch.func.jvp(lambda each: lstm(each)[0], (x,), (torch.ones_like(x),))
