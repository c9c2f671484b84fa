import warnings

import torch
from torch import Tensor, nn

warnings.filterwarnings("ignore", ".*is deprecated")  # torch.jit is


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm_cell = nn.LSTMCell(4, 8)

    def forward(self, x):
        state: tuple[Tensor, Tensor] | None = None
        for x_t in x:
            state = self.lstm_cell(x_t, state)
        return state


h, c = torch.jit.script(Net())(torch.randn(5, 3, 4))
print(tuple(h.shape))
