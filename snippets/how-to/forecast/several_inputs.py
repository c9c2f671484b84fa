import torch
from torch import nn

torch.manual_seed(0)
days, known, L, H_out, N = 600, 400, 12, 20, 50
warmth = torch.randn(days)
demand = 0.3 * torch.randn(days)
demand[1:] += 0.6 * warmth[:-1]  # follows the warmth of the day before
demand = demand.cumsum(0)
change = demand.diff(prepend=demand[:1])
for columns in ["change"], ["change", "warmth"]:
    torch.manual_seed(0)
    H_in = len(columns)
    inputs = torch.stack([globals()[name] for name in columns], dim=1)
    inputs = (inputs - inputs[:known].mean(0)) / inputs[:known].std(0)
    x = inputs[:-1].unfold(0, L, 1).transpose(1, 2)  # (days - L, L, H_in)
    y = change[L:, None]  # (days - L, 1)
    lstm, head = nn.LSTM(H_in, H_out, batch_first=True), nn.Linear(H_out, 1)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.01)
    for _ in range(10):
        for rows in torch.randperm(known - L).split(N):
            forecast = head(lstm(x[rows])[1][0][-1])  # (len(rows), 1)
            loss = nn.functional.mse_loss(forecast, y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    x, y = x[known - L :], y[known - L :]
    with torch.no_grad():
        error = (head(lstm(x)[1][0][-1]) - y).square().mean()
    print(f"{(error / y.square().mean()).sqrt():.2f} with", *columns)
