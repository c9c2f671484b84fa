import torch
from torch import nn

output, _ = nn.LSTM(4, 8, batch_first=True)(torch.randn(3, 5, 4))
nn.Linear(8, 2)(output.reshape(3, -1))
