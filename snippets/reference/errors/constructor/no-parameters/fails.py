import torch
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstms = [nn.LSTM(4, 8)]


torch.optim.SGD(Net().parameters())
