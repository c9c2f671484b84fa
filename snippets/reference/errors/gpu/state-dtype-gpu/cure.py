import torch
from torch import nn

lstm = nn.LSTM(4, 8).to(torch.bfloat16)
x = torch.randn(5, 3, 4).to(torch.bfloat16)
zeros = x.new_zeros(1, 3, 8)
output, _ = lstm(x, (zeros, zeros))
print(zeros.dtype, output.dtype)
