import torch
from torch import nn

lstm = nn.LSTM(5, 10).eval()
x = torch.randn(7, 4, 5, requires_grad=True)
lstm(x)[0].sum().backward()
print("gradient of the input", tuple(x.grad.shape))

with torch.backends.cudnn.flags(enabled=False):
    output, _ = lstm(x)
output.sum().backward()
print("without cuDNN the same code runs:", x.grad is not None)
