import torch
from torch import nn

N, L, H_in, H_out = 64, 5, 1, 20


def make_batch():
    x = torch.randn(N, L, H_in)  # (N, L, H_in)
    return x, x.sum(dim=(1, 2)) / L**0.5


def train(clipped):
    torch.manual_seed(0)
    lstm = nn.LSTM(H_in, H_out, batch_first=True)
    head = nn.Linear(H_out, 1)
    parameters = [*lstm.parameters(), *head.parameters()]
    optimizer = torch.optim.SGD(parameters, lr=0.1)
    losses = []
    for step in range(181):
        x, target = make_batch()  # x (N, L, H_in), target (N,)
        if step == 90:
            target[0] = 1e6  # one wrong reading
        output, _ = lstm(x)  # (N, L, H_out)
        prediction = head(output[:, -1]).squeeze(-1)  # (N,)
        loss = ((prediction - target) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        if clipped:
            nn.utils.clip_grad_norm_(parameters, max_norm=1.0)
        optimizer.step()
        if step % 60 == 0:
            shown = f"{loss.item():.1f}" if loss < 100 else "above 100"
            losses.append(shown)
    print(f"clipped: {clipped}, losses", *losses, sep="  ")


train(clipped=False)
train(clipped=True)
