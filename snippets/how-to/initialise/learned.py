import torch
from torch import nn


class Learned(nn.Module):
    """An LSTM with initial states that are trained with the weights."""

    def __init__(self, H_in, H_out, num_layers, D):
        super().__init__()
        self.lstm = nn.LSTM(
            H_in, H_out, num_layers, batch_first=True, bidirectional=D == 2
        )
        self.h_0 = nn.Parameter(torch.zeros(D * num_layers, 1, H_out))
        self.c_0 = nn.Parameter(torch.zeros(D * num_layers, 1, H_out))

    def forward(self, x):
        N = x.size(0)
        h_0 = self.h_0.expand(-1, N, -1).contiguous()
        c_0 = self.c_0.expand(-1, N, -1).contiguous()
        return self.lstm(x, (h_0, c_0))


torch.manual_seed(0)
N, L, H_in, H_out, num_layers, D = 3, 7, 10, 20, 4, 2
model = Learned(H_in, H_out, num_layers, D)
h_0 = model.h_0  # (D * num_layers, 1, H_out)
print("h_0", tuple(h_0.shape))
x = torch.randn(N, L, H_in)
with torch.no_grad():
    same = torch.allclose(model(x)[0], model.lstm(x)[0])
print("at the start as without:", same)

optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model(x)[0].square().sum().backward()
optimizer.step()
print("moved by a step:", bool(model.h_0.any()), bool(model.c_0.any()))
with torch.no_grad():
    same = torch.allclose(model(x)[0], model.lstm(x)[0])
print("after it as without:", same)
plain = [name for name, _ in model.lstm.named_parameters()]
print("in nn.LSTM itself:", any("h_0" in name for name in plain))
