import torch
from torch import nn

lstm = nn.LSTM(4, 8, dtype=torch.bfloat16)
print(lstm.weight_ih_l0.dtype)
