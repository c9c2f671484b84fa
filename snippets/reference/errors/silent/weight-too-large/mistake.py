import torch
from torch import nn

lstm, x = nn.LSTM(4, 8), torch.randn(5, 3, 4)
weight = torch.randn(64, 4)
lstm.weight_ih_l0 = nn.Parameter(weight)
output, _ = lstm(x)
lstm.weight_ih_l0 = nn.Parameter(weight[:32])
print("rows 32 to 63 are not used:", torch.allclose(output, lstm(x)[0]))
