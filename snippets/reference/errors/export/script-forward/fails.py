import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", ".*is deprecated")  # torch.jit is

torch.jit.script(nn.LSTM(4, 8))(torch.randn(5, 3, 4))
