import torch
from torch import nn
from torch.nn.functional import cross_entropy, one_hot

N, L, classes, H_out, steps = 32, 5, 4, 20, 150


def loss_after(make_optimizer, seed):
    """The mean of the last ten losses."""
    torch.manual_seed(seed)
    lstm = nn.LSTM(classes, H_out, batch_first=True)
    head = nn.Linear(H_out, classes)
    optimizer = make_optimizer([*lstm.parameters(), *head.parameters()])
    losses = []
    for _ in range(steps):
        letters = torch.randint(classes, (N, L))  # (N, L)
        output, _ = lstm(one_hot(letters, classes).float())
        loss = cross_entropy(head(output[:, -1]), letters[:, 0])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return sum(losses[-10:]) / 10


def adam(lr):
    return lambda parameters: torch.optim.Adam(parameters, lr)


def sgd(lr):
    return lambda parameters: torch.optim.SGD(parameters, lr, momentum=0.9)


print("guessing: loss 1.4")
for name, kind in ("Adam", adam), ("SGD", sgd):
    for lr in 0.01, 0.1:
        losses = [loss_after(kind(lr), seed) for seed in range(3)]
        print(f"{name}, lr {lr}: loss {sum(losses) / 3:.1f}")
