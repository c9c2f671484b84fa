import torch
from torch import nn

lstm = nn.LSTM(4, 8)
with torch.inference_mode():
    _, state = lstm(torch.randn(5, 3, 4))
lstm(torch.randn(5, 3, 4), state)
