import torch
from torch import nn

lstm = nn.LSTM(5, 10)
x = torch.randn(7, 4, 5, requires_grad=True)
with torch.backends.cudnn.flags(enabled=False):
    output, _ = lstm(x)
(gradient,) = torch.autograd.grad(output.sum(), x, create_graph=True)
penalty = gradient.square().sum()
penalty.backward()
print("second derivative", tuple(x.grad.shape))
