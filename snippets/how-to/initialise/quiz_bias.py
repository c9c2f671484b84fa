import torch
from torch import nn

lstm = nn.LSTM(3, 2)
with torch.no_grad():
    lstm.bias_ih_l0.zero_()
    lstm.bias_ih_l0[2:4] = 1
print(lstm.bias_ih_l0.tolist())
