import warnings

import torch
from torch import nn

output, _ = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    total = float(output.mean())
for warning in caught:
    print(str(warning.message).splitlines()[0])
