import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(4, 8)

    def forward(self, x):
        hidden = None
        for chunk in x:
            output, hidden = self.lstm(chunk, hidden)
        return output


torch.jit.script(Net())
