import torch
from torch import nn


class Output(nn.Module):
    def forward(self, result):
        return result[0]


x = torch.randn(5, 3, 4)
model = nn.Sequential(nn.LSTM(4, 8), Output(), nn.Linear(8, 2))
print(model(x).shape)
