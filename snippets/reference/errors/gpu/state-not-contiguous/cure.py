import torch
from torch import nn

x = torch.randn(5, 3, 4)
h_0 = torch.randn(3, 2, 8).transpose(0, 1)
print("contiguous:", h_0.is_contiguous(), h_0.contiguous().is_contiguous())
state = h_0.contiguous(), torch.zeros_like(h_0).contiguous()
output, _ = nn.LSTM(4, 8, num_layers=2)(x, state)
print("output", tuple(output.shape))
