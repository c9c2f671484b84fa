import torch
from torch import nn

lstm = nn.LSTM(5, 10).eval()
x = torch.randn(7, 4, 5, requires_grad=True)
lstm(x)[0].sum().backward()
as_it_is, x.grad = x.grad, None

with torch.backends.cudnn.flags(enabled=False):
    output, _ = lstm(x)
output.sum().backward()
print("gradient of the input", tuple(x.grad.shape))
print("the same without cuDNN:", torch.equal(x.grad, as_it_is))
