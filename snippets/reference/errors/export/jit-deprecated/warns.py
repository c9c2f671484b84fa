import warnings

import torch
from torch import nn

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.jit.script(nn.LSTM(4, 8))
for text in sorted({str(warning.message) for warning in caught}):
    print(text)
