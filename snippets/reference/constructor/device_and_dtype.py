import torch
from torch import nn

lstm = nn.LSTM(4, 6, device="meta", dtype=torch.float64)
print(lstm.weight_ih_l0.device, lstm.weight_ih_l0.dtype)
output, _ = lstm(torch.empty(7, 3, 4, device="meta", dtype=torch.float64))
print(tuple(output.shape))
