import torch
from torch import nn

lstm = nn.LSTM(4, 8).eval()
x = torch.randn(5, 3, 4, requires_grad=True)
with torch.backends.cudnn.flags(enabled=False):
    output, _ = lstm(x)
output.sum().backward()
print("gradient", tuple(x.grad.shape))
