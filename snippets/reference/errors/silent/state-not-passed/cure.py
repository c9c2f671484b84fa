import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x = torch.randn(5, 2, 4)
steps, state = [], None
for t in range(5):
    output, state = lstm(x[t : t + 1], state)
    steps.append(output)
print(
    "as the whole sequence:",
    torch.allclose(torch.cat(steps), lstm(x)[0], atol=1e-6),
)
