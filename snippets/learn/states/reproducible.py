import torch
from torch import nn


def train():
    torch.manual_seed(0)
    lstm = nn.LSTM(5, 10, num_layers=2, dropout=0.5)
    optimizer = torch.optim.SGD(lstm.parameters(), lr=0.1)
    for _ in range(5):
        output, _ = lstm(torch.randn(7, 4, 5))
        optimizer.zero_grad()
        output.square().mean().backward()
        optimizer.step()
    return lstm.weight_hh_l0


print("bit for bit the same:", torch.equal(train(), train()))
