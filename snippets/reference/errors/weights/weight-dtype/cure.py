import torch
from torch import nn

lstm = nn.LSTM(4, 8)
new = torch.zeros(32, 8, dtype=torch.float64)
lstm.weight_hh_l0 = nn.Parameter(new.float())
output, _ = lstm(torch.randn(5, 2, 4))
print(output.dtype)
