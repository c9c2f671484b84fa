import torch
from torch import nn

N, L, H_in, H_out, steps = 32, 12, 2, 20, 250


# 1. Data: what flows in and out of a tank. How full is it in the end?
def make_batch(N, faulty):
    x = torch.randn(N, L, H_in)  # (N, L, H_in)
    keep = 0.9 ** torch.arange(L - 1, -1, -1)  # (L,) — some leaks out
    level = ((x[:, :, 0] - x[:, :, 1]) * keep).sum(dim=1)  # (N,)
    level = level / 3
    if faulty:  # one reading of 500 is far off
        wrong = torch.rand(N) < 1 / 500
        level = torch.where(wrong, 1e4 * level, level)
    return x, level


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(H_in, H_out, batch_first=True)
        self.head = nn.Linear(H_out, 1)

    def forward(self, x):
        output, _ = self.lstm(x)  # output (len(x), L, H_out)
        return self.head(output[:, -1]).squeeze(-1)  # (len(x),)


# 2. Training: the norm of each step is kept, as a gauge
def train(max_norm):
    torch.manual_seed(0)
    model = Model()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
    norms = []
    for _ in range(steps):
        x, level = make_batch(N, faulty=True)
        loss = nn.functional.mse_loss(model(x), level)
        optimizer.zero_grad()
        loss.backward()
        norm = nn.utils.clip_grad_norm_(model.parameters(), max_norm)
        optimizer.step()
        norms.append(norm)
    return model, torch.stack(norms)


# 3. Clipped or not, and a baseline that always says the mean
torch.manual_seed(1)
x, level = make_batch(1000, faulty=False)
print(f"the mean: error {level.square().mean():.1f}")
for max_norm in float("inf"), 1.0:
    model, norms = train(max_norm)
    with torch.no_grad():
        error = nn.functional.mse_loss(model(x), level).item()
    print(f"max_norm {max_norm}: error ", end="")
    print(f"below 0.2: {error < 0.2}, above 10: {error > 10}")
median, most = norms.median().item(), norms.max().item()
print(f"norms, clipped: median below 2: {median < 2}, ", end="")
print(f"one above 1000: {most > 1000}")
