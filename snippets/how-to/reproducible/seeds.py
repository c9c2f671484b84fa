import statistics

import torch
from torch import nn

N, L, steps = 32, 10, 100


def make_batch(count, generator):
    x = torch.randn(count, L, 1, generator=generator)  # (count, L, 1)
    return x, x.sum(dim=1)  # the task: to add up all steps


test_x, test_y = make_batch(1000, torch.Generator().manual_seed(99))


def test_error(seed, H_out):
    torch.manual_seed(seed)
    data = torch.Generator().manual_seed(seed)
    lstm, head = nn.LSTM(1, H_out, batch_first=True), nn.Linear(H_out, 1)
    model = nn.ModuleList([lstm, head])
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(steps):
        x, y = make_batch(N, data)
        loss = nn.functional.mse_loss(head(lstm(x)[0][:, -1]), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        off = nn.functional.mse_loss(head(lstm(test_x)[0][:, -1]), test_y)
    return 100 * (off / test_y.var()).item()  # 100 is what the mean gets


for H_out in 16, 18, 4:
    errors = [test_error(seed, H_out) for seed in range(5)]
    print(f"H_out = {H_out}, error in % of the variance")
    print("  seeds 0 to 4:", *[f"{error:.1f}" for error in errors])
    mean, spread = statistics.mean(errors), statistics.stdev(errors)
    print(f"  mean {mean:.1f}, standard deviation {spread:.1f}")
