import math

import torch
from torch import nn

torch.manual_seed(0)
L, kinds, H_in, H_out, k = 20, 3, 1, 32, 8


def make_batch(N):
    """Swings of three periods, of any height, that begin anywhere."""
    kind = torch.randint(kinds, (N,))
    period = torch.tensor([7.0, 10.0, 14.0])[kind][:, None]
    height = 0.5 + torch.rand(N, 1)
    angle = 2 * math.pi * (torch.arange(L) / period + torch.rand(N, 1))
    x = height * angle.sin() + 0.2 * torch.randn(N, L)
    return x.unsqueeze(-1), kind


class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.LSTM(H_in, H_out, batch_first=True)
        self.narrow = nn.Linear(H_out, k)
        self.decoder = nn.LSTM(k, H_out, batch_first=True)
        self.head = nn.Linear(H_out, H_in)

    def encode(self, x):
        _, (h_n, _) = self.encoder(x)
        return self.narrow(h_n[-1])

    def forward(self, x):
        code = self.encode(x)
        output, _ = self.decoder(code.unsqueeze(1).expand(-1, L, k))
        return self.head(output)


model = Autoencoder()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(250):
    x, _ = make_batch(50)
    loss = (model(x) - x).square().mean()
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()

asked, wanted = make_batch(1000)
for count in 100, 10:
    stored, kind = make_batch(count)
    with torch.no_grad():
        codes, questions = model.encode(stored), model.encode(asked)
    for name, table, row in (
        ("codes", codes, questions),
        ("raw values", stored.flatten(1), asked.flatten(1)),
    ):
        nearest = torch.cdist(row, table).argmin(dim=1)  # (1000,)
        right = (kind[nearest] == wanted).float().mean()
        print(f"{name:<11} {tuple(table.shape)!s:<10} {right:.2f}")
