import torch
from torch import nn

lstm = nn.LSTM(5, 10)
x = torch.randn(7, 4, 5, requires_grad=True)
for enabled in (True, False):
    with torch.backends.cudnn.flags(enabled=enabled):
        output, _ = lstm(x)
    (gradient,) = torch.autograd.grad(output.sum(), x, create_graph=True)
    (second,) = torch.autograd.grad(gradient.square().sum(), x)
    print(
        f"cuDNN allowed: {enabled!s:5} second derivative", tuple(second.shape)
    )
