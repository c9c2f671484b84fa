import torch
from torch import nn

L, H_out = 10, 16
ramp = torch.arange(600) / 100  # (600,) — training sees the first half
windows = ramp.unfold(0, L + 1, 1)  # (600 - L, L + 1)
past, future = windows[:290], windows[300:]


def prepare(windows, what):
    x, y = windows[:, :L, None], windows[:, L:]
    if what == "changes":  # subtract the last value of each window
        return x - x[:, -1:], y - x[:, -1]
    return x, y


for what in "values", "changes":
    torch.manual_seed(0)
    lstm = nn.LSTM(1, H_out, batch_first=True)
    head = nn.Linear(H_out, 1)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.01)
    x, y = prepare(past, what)
    for _ in range(150):
        loss = nn.functional.mse_loss(head(lstm(x)[0][:, -1]), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    for name, part in {"known": past, "new": future}.items():
        x, y = prepare(part, what)
        with torch.no_grad():
            error = (head(lstm(x)[0][:, -1]) - y).abs().mean()
        print(f"{what}, {name} steps: error {error:.2f}")
repeat = (future[:, L] - future[:, L - 1]).abs().mean()
print(f"repeating the last value: error {repeat:.2f}")
