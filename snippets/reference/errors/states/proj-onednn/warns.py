import warnings

import torch
from torch import nn

torch.set_warn_always(True)  # otherwise torch says this once in a process
lstm = nn.LSTM(4, 8, proj_size=3)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    output, _ = lstm(torch.randn(5, 2, 4))
print(str(caught[0].message).split(" (")[0] if caught else "no warning")
