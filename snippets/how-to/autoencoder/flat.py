import math

import torch
from torch import nn

N, H_in, H_out, k = 50, 1, 32, 4


def make_batch(L):
    t = torch.arange(L) / 12
    height = 0.7 + 0.6 * torch.rand(N, 1)
    x = height * (2 * math.pi * (t + torch.rand(N, 1))).sin()
    return (x + 0.1 * torch.randn(N, L)).unsqueeze(-1)


class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.LSTM(H_in, H_out, batch_first=True)
        self.narrow = nn.Linear(H_out, k)
        self.decoder = nn.LSTM(k, H_out, batch_first=True)
        self.head = nn.Linear(H_out, H_in)

    def forward(self, x):
        N, L, _ = x.shape
        _, (h_n, _) = self.encoder(x)
        code = self.narrow(h_n[-1])  # (N, k)
        output, _ = self.decoder(code.unsqueeze(1).expand(N, L, k))
        return self.head(output)


for name, L, rate in (
    ("lr 0.0005", 20, 0.0005),
    ("100 steps each", 100, 0.02),
    ("as above", 20, 0.02),
):
    torch.manual_seed(0)
    model = Autoencoder()
    optimizer = torch.optim.Adam(model.parameters(), lr=rate)
    for _ in range(100):
        x = make_batch(L)
        loss = (model(x) - x).square().mean()
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
    with torch.no_grad():
        x = make_batch(L)
        guess = model(x)
    error = (guess - x).square().mean() / x.var()
    swing = guess.std(dim=1).mean() / x.std(dim=1).mean()
    print(f"{name:<14} error {error:.1f}  swing {swing:.1f}")
