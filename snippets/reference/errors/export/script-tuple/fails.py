import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", ".*is deprecated")  # torch.jit is

try:
    torch.jit.script(nn.Sequential(nn.LSTM(4, 8), nn.Linear(8, 2)))
except RuntimeError as error:
    print(str(error).splitlines()[3])
