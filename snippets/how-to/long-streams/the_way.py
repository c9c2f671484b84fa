import torch
from torch import nn

torch.manual_seed(0)
T, N, L, kinds, H_out, modes = 28, 4, 3, 9, 10, 5
lstm = nn.LSTM(kinds, H_out, batch_first=True)
head = nn.Linear(H_out, modes)

stream = torch.arange(T)  # (T,) — the numbers of the steps
streams = stream.view(N, T // N)  # (N, T // N)
state = None
for start in range(0, T // N - L + 1, L):
    window = streams[:, start : start + L]  # (N, L)
    x = nn.functional.one_hot(window % kinds, kinds).float()  # (N, L, kinds)
    output, (h_n, c_n) = lstm(x, state)  # output (N, L, H_out)
    state = h_n.detach(), c_n.detach()
    scores = head(output)  # (N, L, modes)
    print(f"from column {start}:", *window.tolist(), sep="\n  ")

for name in "stream", "streams", "window", "x", "output", "h_n", "scores":
    print(name, tuple(globals()[name].shape))
