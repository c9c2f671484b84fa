import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", ".*is deprecated")  # torch.jit is


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(4, 8)

    def forward(self, x, state):
        return self.lstm(x, state)


try:
    torch.jit.script(Net())
except RuntimeError as error:
    print(
        next(
            line.strip() for line in str(error).splitlines() if "'hx'" in line
        )
    )
