import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(1, 8)
head = nn.Linear(8, 1)
parameters = [*lstm.parameters(), *head.parameters()]
optimizer = torch.optim.Adam(parameters, lr=0.01)
series = torch.sin(torch.arange(301) / 5).view(-1, 1, 1)

losses = []
for _ in range(12):
    state, total = None, 0.0
    for start in range(0, 300, 25):
        x, y = series[start : start + 25], series[start + 1 : start + 26]
        output, state = lstm(x, state)
        loss = nn.functional.mse_loss(head(output), y)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, max_norm=1.0)
        optimizer.step()
        state = tuple(each.detach() for each in state)
        total += loss.item()
    losses.append(total)
print(
    "the loss has fallen to less than a tenth:", losses[-1] < losses[0] / 10
)
