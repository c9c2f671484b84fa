import math

import torch
from torch import nn
from torch.nn.functional import cross_entropy, one_hot

N, L, H_in, H_out, classes = 32, 5, 4, 20, 4

torch.manual_seed(0)
letters = torch.randint(classes, (N, L))  # (N, L)
x = one_hot(letters, classes).float()  # (N, L, H_in)
target = letters[:, 0]  # (N,) — the first letter is to be named

lstm = nn.LSTM(H_in, H_out, batch_first=True)
head = nn.Linear(H_out, classes)
parameters = [*lstm.parameters(), *head.parameters()]
optimizer = torch.optim.Adam(parameters, lr=0.03)
for step in range(91):
    output, _ = lstm(x)  # (N, L, H_out)
    last = output[:, -1]  # (N, H_out)
    scores = head(last)  # (N, classes)
    if step == 0:
        for name in "x", "output", "last", "scores", "target":
            print(name, tuple(globals()[name].shape))
        print(f"guessing: loss {math.log(classes):.1f}")
    loss = cross_entropy(scores, target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 30 == 0:
        print(f"step {step}: loss {loss.item():.1f}")
hits = scores.argmax(dim=-1) == target  # (N,)
print(f"of this batch, right: {hits.float().mean():.0%}")
