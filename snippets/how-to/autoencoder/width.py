import math

import torch
from torch import nn

N, L, H_in, H_out = 50, 20, 1, 32


def make_batch(N, stuck=False):
    t = torch.arange(L) / 12
    height = 0.7 + 0.6 * torch.rand(N, 1)
    x = height * (2 * math.pi * (t + torch.rand(N, 1))).sin()
    if stuck:
        begin = torch.randint(L - 6, (N, 1))
        places = torch.arange(L).expand(N, L)
        inside = (places >= begin) & (places < begin + 6)
        x = torch.where(inside, x.gather(1, begin), x)
    return (x + 0.1 * torch.randn(N, L)).unsqueeze(-1)


class Autoencoder(nn.Module):
    def __init__(self, k, each_step):
        super().__init__()
        self.each_step = each_step
        self.encoder = nn.LSTM(H_in, H_out, batch_first=True)
        self.narrow = nn.Linear(H_out, k)
        self.decoder = nn.LSTM(k, H_out, batch_first=True)
        self.head = nn.Linear(H_out, H_in)

    def forward(self, x):
        output, (h_n, _) = self.encoder(x)
        if self.each_step:
            inputs = self.narrow(output)  # a code for each step
        else:
            inputs = self.narrow(h_n[-1]).unsqueeze(1).expand(-1, L, -1)
        output, _ = self.decoder(inputs)
        return self.head(output)


def errors(x):
    return (model(x) - x).square().mean(dim=(1, 2))


for k, each_step in (1, False), (4, False), (32, False), (4, True):
    torch.manual_seed(0)
    model = Autoencoder(k, each_step)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(160):
        loss = errors(make_batch(N)).mean()
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
    with torch.no_grad():
        normal = errors(make_batch(500))
        stuck = errors(make_batch(500, stuck=True))
    auc = (stuck[:, None] > normal).float().mean()
    name = f"k = {k}" + " at each step" * each_step
    print(f"{name:<20} {normal.mean():.2f} {stuck.mean():.2f} {auc:.2f}")
