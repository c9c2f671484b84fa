import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", ".*is deprecated")  # torch.jit is


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm_cell = nn.LSTMCell(4, 8)

    def forward(self, x):
        state = None
        for x_t in x:
            state = self.lstm_cell(x_t, state)
        return state


try:
    torch.jit.script(Net())
except RuntimeError as error:
    print(str(error).splitlines()[1])
