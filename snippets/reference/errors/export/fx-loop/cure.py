import torch
from torch import nn


class LSTM(nn.Module):
    def __init__(self):
        super().__init__()
        self.cell = nn.LSTMCell(4, 8)

    def forward(self, x):
        state = None
        for t in range(x.size(0)):
            state = self.cell(x[t], state)
        return state


lstm, x = LSTM(), torch.randn(5, 3, 4)
exported = torch.export.export(lstm, (x,))
print(torch.allclose(exported.module()(x)[0], lstm(x)[0], atol=1e-6))
