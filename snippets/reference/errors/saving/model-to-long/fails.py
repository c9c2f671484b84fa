import torch
from torch import nn

lstm = nn.LSTM(4, 8).to(torch.long)
