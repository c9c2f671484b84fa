import random

import torch
from torch import nn

N, L, H_in, H_dec, kinds = 100, 20, 8, 16, 4
BOS = kinds


def make(N):
    truth = torch.randint(kinds, (N, 1)).repeat(1, L)  # (N, L)
    for t in range(1, L):  # at one step of ten, another draw
        new = torch.randint(kinds, (N,))
        stays = torch.rand(N) < 0.9
        truth[:, t] = torch.where(stays, truth[:, t - 1], new)
    noise = torch.randint(kinds, (N, L))
    return torch.where(torch.rand(N, L) < 0.5, truth, noise), truth


def run(source, target, ratio):
    N, L = source.shape
    memory, (h_n, c_n) = encoder(read(source))
    h, c = h_n[0], c_n[0]  # h (N, H_dec), c (N, H_dec)
    sign = torch.full((N,), BOS)  # (N,)
    scores = []
    for t in range(L):
        x = torch.cat((write(sign), memory[:, t]), dim=1)
        h, c = cell(x, (h, c))
        scores.append(head(h))
        guess = scores[-1].argmax(dim=1)  # (N,)
        sign = target[:, t] if random.random() < ratio else guess
    return torch.stack(scores, dim=1)  # (N, L, kinds)


@torch.no_grad()
def right(ratio):
    source, target = test
    return (run(source, target, ratio).argmax(dim=2) == target).float().mean()


print("trained with     fed with truth  fed with itself")
for ratio in 1.0, 0.5, 0.0:
    random.seed(0)
    torch.manual_seed(0)
    test = make(1000)
    read, write = nn.Embedding(kinds, H_in), nn.Embedding(kinds + 1, H_in)
    encoder = nn.LSTM(H_in, H_dec, batch_first=True)
    cell = nn.LSTMCell(H_in + H_dec, H_dec)
    head = nn.Linear(H_dec, kinds)
    model = nn.ModuleList([read, write, encoder, cell, head])
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(120):
        source, target = make(N)
        scores = run(source, target, ratio)
        loss = nn.functional.cross_entropy(scores.mT, target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"ratio {ratio}        {right(1.0):14.2f}  {right(0.0):15.2f}")
print(f"the reading as it is {(test[0] == test[1]).float().mean():27.2f}")
