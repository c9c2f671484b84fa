import warnings

import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(4, 8)

    def forward(self, x):
        return self.lstm(x)[0] / torch.tensor(5)


warnings.simplefilter("always")
torch.jit.trace(Net(), torch.randn(5, 3, 4))
