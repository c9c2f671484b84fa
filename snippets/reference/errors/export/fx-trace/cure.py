import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(4, 8)

    def forward(self, x):
        return self.lstm(x)


print([node.name for node in torch.fx.symbolic_trace(Net()).graph.nodes])
