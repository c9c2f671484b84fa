import torch
from torch import nn

x = torch.randn(5, 3, 4)
lstm = nn.LSTM(4, 8)
output, _ = lstm(x)
output.mean().backward()
print(lstm.weight_ih_l0.grad.shape)
