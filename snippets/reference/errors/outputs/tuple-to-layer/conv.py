import torch
from torch import nn

nn.Sequential(nn.LSTM(4, 8, batch_first=True), nn.Conv1d(8, 2, 1))(
    torch.randn(2, 5, 4)
)
