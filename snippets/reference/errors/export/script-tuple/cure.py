import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", ".*is deprecated")  # torch.jit is


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm, self.linear = nn.LSTM(4, 8), nn.Linear(8, 2)

    def forward(self, x):
        output, _ = self.lstm(x)
        return self.linear(output)


print(tuple(torch.jit.script(Net())(torch.randn(5, 3, 4)).shape))
