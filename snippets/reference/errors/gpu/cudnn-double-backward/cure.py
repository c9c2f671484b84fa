import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x = torch.randn(5, 3, 4, requires_grad=True)
with torch.backends.cudnn.flags(enabled=False):
    output, _ = lstm(x)
(gradient,) = torch.autograd.grad(output.sum(), x, create_graph=True)
gradient.square().sum().backward()
print("second derivative", tuple(x.grad.shape))
