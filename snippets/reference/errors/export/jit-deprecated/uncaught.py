import warnings

import torch
from torch import nn

warnings.simplefilter("always")
torch.jit.script(nn.LSTM(4, 8))
