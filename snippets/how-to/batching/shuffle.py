import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(0)
L, H_out = 12, 12
series = torch.sin(torch.arange(700) * 0.7) + 0.1 * torch.randn(700)
windows = series.unfold(0, L + 1, 1)  # (700 - L, L + 1)
past, future = windows[:400], windows[400:]
steps = torch.arange(700).unfold(0, L + 1, 1)[:400]  # (400, L + 1)
first = next(
    iter(DataLoader(steps, batch_size=4, shuffle=True))
)  # (4, L + 1)
print("windows begin at", first[:, 0].tolist())
print("each goes on by one:", bool((first.diff(dim=1) == 1).all()))


def rows(windows, mixed):
    """The steps of each window, in an order of their own if mixed."""
    x, y = windows[:, :L, None], windows[:, L:]
    if mixed:
        order = torch.rand(len(x), L).argsort(dim=1)  # (len(x), L)
        x = x.gather(1, order[:, :, None])
    return x, y


def error(shuffle, mixed):
    torch.manual_seed(0)
    lstm = nn.LSTM(1, H_out, batch_first=True)
    head = nn.Linear(H_out, 1)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.02)
    train = TensorDataset(*rows(past, mixed))
    for _ in range(6):
        for x, y in DataLoader(train, 50, shuffle=shuffle):
            loss = nn.functional.mse_loss(head(lstm(x)[0][:, -1]), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    x, y = rows(future, mixed)
    with torch.no_grad():
        error = (head(lstm(x)[0][:, -1]) - y).square().mean()
    return error / (future[:, L - 1] - future[:, L]).square().mean()


print(f"windows in order:       {error(False, False):.1f}")
print(f"windows shuffled:       {error(True, False):.1f}")
print(f"steps in them shuffled: {error(True, True):.1f}")
