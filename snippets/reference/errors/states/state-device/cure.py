import torch
from torch import nn

lstm = nn.LSTM(4, 8, device="meta")
x = torch.randn(5, 2, 4, device="meta")
h_0 = x.new_zeros(1, 2, 8)
output, _ = lstm(x, (h_0, h_0))
print(output.device)
