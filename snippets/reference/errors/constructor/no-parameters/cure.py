import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstms = nn.ModuleList([nn.LSTM(4, 8)])


torch.optim.SGD(Net().parameters())
print(len(list(Net().parameters())))
