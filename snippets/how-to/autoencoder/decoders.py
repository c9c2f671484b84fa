import math

import torch
from torch import nn

N, L, H_in, H_out, k = 50, 20, 1, 32, 4


def make_batch():
    t = torch.arange(L) / 12
    height = 0.7 + 0.6 * torch.rand(N, 1)
    x = height * (2 * math.pi * (t + torch.rand(N, 1))).sin()
    return (x + 0.1 * torch.randn(N, L)).unsqueeze(-1)


class Autoencoder(nn.Module):
    def __init__(self, repeat, state):
        super().__init__()
        self.repeat = repeat
        self.encoder = nn.LSTM(H_in, H_out, batch_first=True)
        self.narrow = nn.Linear(H_out, k)
        self.start = nn.Linear(k, 2 * H_out) if state else None
        self.decoder = nn.LSTM(k, H_out, batch_first=True)
        self.head = nn.Linear(H_out, H_in)

    def forward(self, x):
        N, L, _ = x.shape
        _, (h_n, _) = self.encoder(x)
        code, state = self.narrow(h_n[-1]), None  # code (N, k)
        if self.start is not None:
            both = self.start(code).unsqueeze(0)  # (1, N, 2 * H_out)
            h_0, c_0 = both.chunk(2, dim=2)  # h_0 (1, N, H_out)
            state = h_0.contiguous(), c_0.contiguous()
        inputs = code.unsqueeze(1).expand(N, L, k)  # (N, L, k)
        if not self.repeat:
            inputs = torch.zeros(N, L, k)
        output, _ = self.decoder(inputs, state)
        return self.head(output)  # (N, L, H_in)


for name, repeat, state, backwards in (
    ("repeated", True, False, False),
    ("initial state", False, True, False),
    ("both", True, True, False),
    ("initial state, reversed", False, True, True),
):
    torch.manual_seed(0)
    model = Autoencoder(repeat, state)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for _ in range(100):
        x = make_batch()
        target = x.flip(1) if backwards else x
        loss = (model(x) - target).square().mean()
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        losses.append(loss.item())
    shown = [sum(losses[i - 10 : i]) / 10 for i in (10, 40, 100)]
    print(f"{name:<24}", *[f"{each:.2f}" for each in shown])
