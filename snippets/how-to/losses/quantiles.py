import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out = 60, 20, 1, 16
q = torch.tensor([0.1, 0.5, 0.9])


def make_batch():
    x = torch.rand(N, L, H_in)  # (N, L, H_in)
    spread = x.cumsum(dim=1)[:, :, 0] / L  # (N, L) — grows as it goes on
    return x, 2 * spread + spread * torch.randn(N, L)


def quantile_loss(scores, target):
    error = target[:, :, None] - scores  # (N, L, len(q))
    return torch.maximum(q * error, (q - 1) * error).mean()


lstm = nn.LSTM(H_in, H_out, batch_first=True)
head = nn.Linear(H_out, len(q))
model = nn.ModuleList([lstm, head])
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for _ in range(200):
    x, target = make_batch()
    loss = quantile_loss(head(lstm(x)[0]), target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

constant = make_batch()[1].flatten().quantile(q)
x, target = make_batch()
with torch.no_grad():
    scores = head(lstm(x)[0])  # (N, L, len(q))
for name, each in ("constant", constant.expand(N, L, -1)), ("LSTM", scores):
    low, _, high = each.unbind(dim=-1)
    inside = ((low < target) & (target < high)).float()  # (N, L)
    print(f"{name:<8} loss {quantile_loss(each, target):.2f}", end=", ")
    print(f"inside {inside.mean():.2f}", end=", ")
    print(f"first steps {inside[:, :5].mean():.2f}", end=", ")
    print(f"last steps {inside[:, -5:].mean():.2f}")
