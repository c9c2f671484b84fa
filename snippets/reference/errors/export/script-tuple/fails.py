import torch
from torch import nn

try:
    torch.jit.script(nn.Sequential(nn.LSTM(4, 8), nn.Linear(8, 2)))
except RuntimeError as error:
    print(str(error).splitlines()[3])
