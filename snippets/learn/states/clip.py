import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 10)
optimizer = torch.optim.SGD(lstm.parameters(), lr=0.1)
output, _ = lstm(torch.randn(7, 4, 5))
(1000 * output.sum()).backward()
before = nn.utils.clip_grad_norm_(lstm.parameters(), max_norm=1.0)
after = torch.linalg.vector_norm(
    torch.stack([p.grad.norm() for p in lstm.parameters()])
)
optimizer.step()
print("too long before:", bool(before > 1), " length after:", round(after.item(), 3))
