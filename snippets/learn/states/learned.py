import torch
from torch import nn


class Model(nn.Module):
    """An LSTM whose first state is learned."""

    def __init__(self, input_size, hidden_size, num_layers):
        super().__init__()
        self.lstm = nn.LSTM(input_size, hidden_size, num_layers)
        self.h_0 = nn.Parameter(torch.zeros(num_layers, 1, hidden_size))
        self.c_0 = nn.Parameter(torch.zeros(num_layers, 1, hidden_size))

    def forward(self, x):
        N = x.shape[1]
        h_0 = self.h_0.expand(-1, N, -1).contiguous()
        c_0 = self.c_0.expand(-1, N, -1).contiguous()
        return self.lstm(x, (h_0, c_0))


model = Model(5, 10, num_layers=3)
output, (h_n, c_n) = model(torch.randn(7, 4, 5))
output.sum().backward()
print("h_0", tuple(model.h_0.shape), "has a gradient:", model.h_0.grad is not None)
print("a plain nn.LSTM has one:", "h_0" in dict(nn.LSTM(5, 10).named_parameters()))
print("h_n", tuple(h_n.shape))
