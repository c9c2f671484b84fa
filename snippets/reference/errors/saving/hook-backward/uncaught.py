import torch
from torch import nn

lstm = nn.LSTM(4, 8)
lstm.register_backward_hook(lambda *args: None)
lstm(torch.randn(5, 2, 4))[0].sum().backward()
