import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(4, 8)

    def forward(self, x):
        self.lstm(x)[0]


Net()(torch.randn(5, 3, 4)).size()
