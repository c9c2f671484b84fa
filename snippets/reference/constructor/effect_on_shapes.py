import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="LSTM with projections is not")


def shapes(**changes):
    """The shapes of x, output, h_n, c_n, and the number of parameters."""
    lstm = nn.LSTM(**{"input_size": 4, "hidden_size": 6} | changes)
    x = torch.randn(7, 3, lstm.input_size)
    output, (h_n, c_n) = lstm(x)
    count = sum(parameter.numel() for parameter in lstm.parameters())
    parts = [f"{tuple(t.shape)!s:11}" for t in (x, output, h_n, c_n)]
    return " ".join([*parts, str(count)])


print(f"{'':18} x           output      h_n         c_n         parameters")
print(f"{'nothing changed':18}", shapes())
for name, value in (
    ("input_size", 5),
    ("hidden_size", 8),
    ("num_layers", 2),
    ("bias", False),
    ("batch_first", True),
    ("bidirectional", True),
    ("proj_size", 2),
):
    print(f"{f'{name}={value}':18}", shapes(**{name: value}))
