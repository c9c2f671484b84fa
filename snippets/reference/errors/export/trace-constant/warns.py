import warnings

import torch
from torch import nn

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.jit.trace(nn.LSTM(4, 8), torch.randn(5, 3, 4))
found = [str(each.message) for each in caught]
print(next(text for text in found if "boolean" in text).split(". ")[0])
