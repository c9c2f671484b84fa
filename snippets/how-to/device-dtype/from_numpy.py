import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 20)
x = torch.randn(7, 3, 5)  # (7, 3, 5)
h_0 = torch.from_numpy(np.zeros((1, 3, 20)))  # (1, 3, 20)
for name, convert in {
    "as NumPy made it": lambda h: h,
    ".float()": lambda h: h.float(),
    ".to(x)": lambda h: h.to(x),  # dtype and device of x
}.items():
    state = convert(h_0), convert(h_0)
    try:
        output, _ = lstm(x, state)
        print(f"{name:<17} {state[0].dtype}: finite", end=" ")
        print(bool(output.isfinite().all()))
    except RuntimeError:
        print(f"{name:<17} {state[0].dtype}: RuntimeError")

h_0 = torch.zeros(1, 3, 20)
h_0[0, 1, 4] = float("nan")  # one number, in the state of sequence 1
output, _ = lstm(x, (h_0, torch.zeros(1, 3, 20)))
for n in range(3):
    print(f"sequence {n}: {output[:, n].isnan().float().mean():.0%} NaN")
