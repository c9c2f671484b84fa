import torch
from torch import nn


class Model(nn.Module):
    """A bidirectional LSTM whose first state is learned."""

    def __init__(self, input_size, hidden_size, num_layers):
        super().__init__()
        self.lstm = nn.LSTM(
            input_size, hidden_size, num_layers, bidirectional=True
        )
        self.h_0 = nn.Parameter(torch.zeros(2 * num_layers, 1, hidden_size))
        self.c_0 = nn.Parameter(torch.zeros(2 * num_layers, 1, hidden_size))

    def forward(self, x):
        N = x.shape[1]
        h_0 = self.h_0.expand(-1, N, -1).contiguous()
        c_0 = self.c_0.expand(-1, N, -1).contiguous()
        return self.lstm(x, (h_0, c_0))


D, num_layers, H_out = 2, 3, 10
model = Model(5, H_out, num_layers)
output, (h_n, c_n) = model(torch.randn(7, 4, 5))
output.sum().backward()
print("h_0", tuple(model.h_0.shape))  # model.h_0 (D * num_layers, 1, H_out)
both = model.h_0.grad, model.c_0.grad
print("gradients that are not zero:", [bool(each.any()) for each in both])
print("h_n", tuple(h_n.shape))
print("a plain nn.LSTM has only:", *dict(nn.LSTM(5, 10).named_parameters()))
