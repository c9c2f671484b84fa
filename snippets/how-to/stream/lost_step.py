import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 6, batch_first=True).eval()
x = torch.randn(1, 2, 5)
first, second = x.split(1, dim=1)
zeros = torch.zeros(1, 1, 6), torch.zeros(1, 1, 6)
with torch.inference_mode():
    _, (right, _) = lstm(x)
    _, (only_second, _) = lstm(second)

    states = {"user": zeros}  # one after the other
    for x_t in first, second:
        _, states["user"] = lstm(x_t, states["user"])
    print("in turn:", torch.allclose(states["user"][0], right, atol=1e-6))

    states = {"user": zeros}  # both read before either writes
    read = [states["user"], states["user"]]
    for x_t, state in zip((first, second), read, strict=True):
        _, states["user"] = lstm(x_t, state)
    h = states["user"][0]
    print("at once:", torch.allclose(h, right, atol=1e-6))
    print("a step is lost:", torch.allclose(h, only_second, atol=1e-6))

    h = torch.zeros(1, 4, 6)  # one row, twice in a batch
    rows = torch.tensor([2, 2])
    both = torch.cat((first, second))  # two rows, one step each
    _, (h_n, _) = lstm(both)
    h[:, rows] = h_n
    print(
        "twice in a batch:", torch.allclose(h[:, 2], right[:, 0], atol=1e-6)
    )
