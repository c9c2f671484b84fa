import random

import torch
from torch import nn

torch.manual_seed(0)
random.seed(0)
modes, kinds, H_out, N, T = 3, 8, 24, 20, 8000
message = torch.randint(modes, kinds, (T,))  # (T,)
sets = torch.rand(T) < 1 / 20
message[sets] = torch.randint(modes, (int(sets.sum()),))
message[0] = 0
last = torch.where(message < modes, torch.arange(T), 0).cummax(0).values
mode = message[last].view(N, -1)  # (N, T // N)
x = nn.functional.one_hot(message.view(N, -1), kinds).float()


def train(L, shuffled=False, total=320):
    torch.manual_seed(0)
    lstm = nn.LSTM(kinds, H_out, batch_first=True)
    head = nn.Linear(H_out, modes)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.03)
    starts, steps = [], 0
    while steps < total:
        if not starts:
            starts = list(range(0, x.size(1) - L + 1, L))
            if shuffled:
                random.shuffle(starts)
            state = None
        start = starts.pop(0)
        window = slice(start, start + L)
        output, state = lstm(x[:, window], state)
        scores = head(output).flatten(0, 1)
        loss = nn.functional.cross_entropy(scores, mode[:, window].flatten())
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, max_norm=1.0)
        optimizer.step()
        state = tuple(each.detach() for each in state)
        steps += 1
    with torch.no_grad():
        right = head(lstm(x)[0]).argmax(dim=2) == mode
    accuracy = right.float().mean().item()
    print(f"L {L:2}, {total} steps, shuffled: {shuffled}, ", end="")
    print(f"above 0.8: {accuracy > 0.8}")


for L in 1, 3, 10:
    train(L)
train(1, total=960)
train(10, shuffled=True)
