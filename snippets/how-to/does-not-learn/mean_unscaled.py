import torch
from torch import nn

N, L, H_in, H_out = 64, 5, 1, 20


def make_batch():
    x = torch.randn(N, L, H_in)  # (N, L, H_in)
    return x, x.sum(dim=(1, 2)) / L**0.5


def train(scaled):
    torch.manual_seed(0)
    lstm = nn.LSTM(H_in, H_out, batch_first=True)
    head = nn.Linear(H_out, 1)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.03)
    for _ in range(150):
        x, target = make_batch()  # x (N, L, H_in), target (N,)
        reading = 1000 + 10 * x  # (N, L, H_in) — air pressure, say
        x = (reading - 1000) / 10 if scaled else reading  # (N, L, H_in)
        output, _ = lstm(x)  # (N, L, H_out)
        prediction = head(output[:, -1])  # (N, 1)
        loss = ((prediction.squeeze(-1) - target) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"scaled: {scaled}")
    mean = ((target - target.mean()) ** 2).mean()
    print(f"  loss {loss.item():.1f}, of the mean {mean:.1f}")
    print(f"  predictions differ by {prediction.std():.1f}")


train(scaled=False)
train(scaled=True)
