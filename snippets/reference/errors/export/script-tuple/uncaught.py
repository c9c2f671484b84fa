import torch
from torch import nn

torch.jit.script(nn.Sequential(nn.LSTM(4, 8), nn.Linear(8, 2)))
