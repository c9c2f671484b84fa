import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", ".*is deprecated")  # torch.jit is


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(4, 8)

    def forward(self, x):
        return self.lstm(x)


output, _ = torch.jit.script(Net())(torch.randn(5, 3, 4))
print(tuple(output.shape))
