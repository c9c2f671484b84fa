import torch
from torch import nn

lstm = nn.LSTM(4, 8)
lstm.register_full_backward_hook(
    lambda m, grad_in, grad_out: print(len(grad_out))
)
output, _ = lstm(torch.randn(5, 2, 4, requires_grad=True))
output.sum().backward()
