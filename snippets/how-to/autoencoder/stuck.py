import math
import random

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

random.seed(0)
torch.manual_seed(0)
H_in, H_out, k = 1, 32, 4


# 1. Data: a swing of any height that begins anywhere. In the odd ones the
#    sensor is stuck for six steps
def make_swing(stuck=False):
    t = torch.arange(random.randint(16, 24))
    angle = 2 * math.pi * (t / 12 + random.random())
    x = random.uniform(0.7, 1.3) * angle.sin()
    if stuck:
        begin = random.randrange(len(t) - 6)
        x[begin : begin + 6] = x[begin].item()
    return (x + 0.1 * torch.randn(len(t))).unsqueeze(-1)


def collate(swings):
    lengths = torch.tensor([len(x) for x in swings])
    return pad_sequence(swings, batch_first=True), lengths


train = collate([make_swing() for _ in range(1000)])
held_out = collate([make_swing() for _ in range(1000)])
normal = collate([make_swing() for _ in range(1000)])
odd = collate([make_swing(stuck=True) for _ in range(1000)])


# 2. The model: all that the decoder knows of a sequence is k numbers
class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.LSTM(H_in, H_out, batch_first=True)
        self.narrow = nn.Linear(H_out, k)
        self.decoder = nn.LSTM(k, H_out, batch_first=True)
        self.head = nn.Linear(H_out, H_in)

    def encode(self, x, lengths):
        N, L, _ = x.shape
        packed = pack_padded_sequence(
            x, lengths, batch_first=True, enforce_sorted=False
        )
        _, (h_n, _) = self.encoder(packed)
        return self.narrow(h_n[-1])  # (N, k)

    def decode(self, code, L):
        N, _ = code.shape
        repeated = code.unsqueeze(1).expand(N, L, k)  # (N, L, k)
        output, _ = self.decoder(repeated)
        return self.head(output)  # (N, L, H_in)

    def forward(self, x, lengths):
        return self.decode(self.encode(x, lengths), x.size(1))


def errors(guess, x, lengths):
    """The mean square of each sequence, over its real steps."""
    N, L, _ = x.shape
    real = torch.arange(L) < lengths[:, None]  # (N, L)
    each = (guess - x).square().mean(dim=2)  # (N, L)
    return (each * real).sum(dim=1) / lengths  # (N,)


# 3. Training, on normal sequences alone
model = Autoencoder()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
x, lengths = train
for _ in range(12):
    for rows in torch.randperm(len(x)).split(50):
        batch = x[rows], lengths[rows]
        loss = errors(model(*batch), *batch).mean()
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()

# 4. What is odd? Three measures, each with its own threshold: one normal
#    sequence in twenty lies above it
real = torch.arange(x.size(1)) < lengths[:, None]
mean, deviation = x[real].mean(), x[real].std()
measures = {
    "error of the mean": lambda x, lengths: errors(mean, x, lengths),
    "greatest z-score": lambda x, lengths: (
        ((x - mean) / deviation).abs().amax(dim=(1, 2))
    ),
    "error of the LSTM": lambda x, lengths: errors(
        model(x, lengths), x, lengths
    ),
}
print(" " * 18, "normal stuck  found  false  AUC")
for name, measure in measures.items():
    with torch.no_grad():
        threshold = measure(*held_out).quantile(0.95)
        usual, stuck = measure(*normal), measure(*odd)
    shown = (
        usual.mean(),
        stuck.mean(),
        (stuck > threshold).float().mean(),
        (usual > threshold).float().mean(),
        (stuck[:, None] > usual).float().mean(),
    )
    print(f"{name:<18}", *[f"{each:5.2f} " for each in shown])

# 5. Where? The error of each real step, if steps 6 to 11 are stuck
x, lengths = normal
x[:, 6:12] = x[:, 6:7]
N, L, _ = x.shape
real = torch.arange(L) < lengths[:, None]  # (N, L)
with torch.no_grad():
    each = (model(x, lengths) - x).square().squeeze(-1) * real  # (N, L)
place = each.argmax(dim=1)  # (N,)
there = ((place >= 6) & (place < 12)).float().mean()
print(f"greatest error at a stuck step: {there:.2f}")
print(f"any step, at random:            {(6 / lengths).mean():.2f}")
