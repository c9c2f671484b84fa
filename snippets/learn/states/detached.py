import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 10)
optimizer = torch.optim.SGD(lstm.parameters(), lr=0.1)
state = None
for _ in range(3):
    if state is not None:
        state = tuple(each.detach() for each in state)
    output, state = lstm(torch.randn(7, 4, 5), state)
    optimizer.zero_grad()
    output.sum().backward()
    optimizer.step()

h, c = state
print(
    "the numbers stay:",
    torch.equal(h.detach(), h) and torch.equal(c.detach(), c),
)
for name, half in {"h": (h.detach(), c), "c": (h, c.detach())}.items():
    output, _ = lstm(torch.randn(7, 4, 5), half)
    try:
        output.sum().backward()
    except RuntimeError as error:
        print(f"only {name} detached:", str(error)[:50])
