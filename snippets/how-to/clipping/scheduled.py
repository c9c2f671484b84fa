import torch
from torch import nn
from torch.optim.lr_scheduler import LambdaLR, OneCycleLR

N, L, H_in, H_out, steps = 16, 8, 2, 16, 240


def make_batch(N):
    x = torch.randn(N, L, H_in)  # (N, L, H_in)
    level = (x * 0.8 ** torch.arange(L)[:, None]).sum(dim=(1, 2))  # (N,)
    return x, level + 0.5 * torch.randn(N)  # the readings are noisy


def error_with(make_scheduler):
    torch.manual_seed(0)
    lstm = nn.LSTM(H_in, H_out, batch_first=True)
    head = nn.Linear(H_out, 1)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.03)
    scheduler = make_scheduler(optimizer)
    for _ in range(steps):
        x, level = make_batch(N)
        prediction = head(lstm(x)[0][:, -1]).squeeze(-1)
        loss = nn.functional.mse_loss(prediction, level)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        scheduler.step()  # after the optimizer
    torch.manual_seed(1)
    x, level = make_batch(2000)
    with torch.no_grad():
        prediction = head(lstm(x)[0][:, -1]).squeeze(-1)
    return nn.functional.mse_loss(prediction, level).item()


constant = error_with(lambda it: LambdaLR(it, lambda step: 1.0))
falling = error_with(lambda it: OneCycleLR(it, 0.03, total_steps=steps))
print(f"the noise alone: {0.5**2:.2f}")
print(f"constant rate:   {constant:.2f}")
print(f"one cycle:       {falling:.2f}")
