import warnings

import torch
from torch import nn

warnings.simplefilter("always")
torch.jit.trace(nn.LSTM(4, 8), torch.randn(5, 3, 4))
