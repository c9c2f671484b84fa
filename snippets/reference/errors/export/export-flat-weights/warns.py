import warnings

import torch
from torch import nn

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.export.export(nn.LSTM(4, 8), (torch.randn(5, 3, 4),))
for warning in caught:
    print(str(warning.message).split(". ")[0])
