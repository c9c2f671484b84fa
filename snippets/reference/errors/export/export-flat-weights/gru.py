import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(4, 8)

    def forward(self, x):
        return self.gru(x)[0]


torch.export.export(Net(), (torch.randn(5, 3, 4),))
