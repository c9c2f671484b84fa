import torch
from torch import nn

lstm = nn.LSTM(4, 8)
with torch.no_grad():
    lstm.bias_hh_l0[8:16] = 1.0
print((lstm.bias_hh_l0 == 1).sum().item())
