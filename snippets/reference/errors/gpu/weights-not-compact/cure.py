import torch
from torch import nn


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(4, 8)

    def forward(self, x):
        self.lstm.flatten_parameters()
        return self.lstm(x)[0]


print("output", tuple(Tagger()(torch.randn(5, 3, 4)).shape))
