import torch
from torch import nn


class LSTM(nn.Module):
    def __init__(self):
        super().__init__()
        self.cell = nn.LSTMCell(4, 8)

    def forward(self, x):
        state = None
        for x_t in x:
            state = self.cell(x_t, state)
        return state


torch.fx.symbolic_trace(LSTM())
