import torch
from torch import nn
from torch.nn.functional import cross_entropy, one_hot

N, L, classes, H_out, steps = 32, 5, 4, 20, 120


def train(lr):
    torch.manual_seed(0)
    lstm = nn.LSTM(classes, H_out, batch_first=True)
    head = nn.Linear(H_out, classes)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=lr)
    losses = []
    for _ in range(steps):
        letters = torch.randint(classes, (N, L))  # (N, L)
        output, _ = lstm(one_hot(letters, classes).float())
        loss = cross_entropy(head(output[:, -1]), letters[:, 0])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses)  # (steps,)


for lr in 1e-4, 1e-2, 1e1:
    losses = train(lr)
    last = losses[-30:]
    jump, mean = last.diff().abs().mean().item(), last.mean().item()
    first = losses[0].item()
    print(f"lr {lr:g}: fallen: {mean < 0.7 * first}, ", end="")
    print(f"jumps: {jump > 0.1}, ", end="")
    print(f"above guessing: {mean > 2 * first}")
