import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 10)
optimizer = torch.optim.SGD(lstm.parameters(), lr=0.1)


def gradient():
    return nn.utils.parameters_to_vector(p.grad for p in lstm.parameters())


output, _ = lstm(torch.randn(7, 4, 5))
(1000 * output.sum()).backward()
before = gradient()
nn.utils.clip_grad_norm_(lstm.parameters(), max_norm=1.0)
after = gradient()
optimizer.step()
print("too long before:", bool(before.norm() > 1))
print("length after:", round(after.norm().item(), 3))
print(
    "same direction:",
    torch.allclose(after, before / before.norm(), atol=1e-6),
)
