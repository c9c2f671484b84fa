import warnings

import torch
from torch import nn

lstm = nn.LSTM(4, 8, num_layers=2, dropout=0.5)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.jit.trace(lstm, torch.randn(5, 3, 4))
found = [str(each.message) for each in caught]
print(next(text for text in found if "eval" in text).split(" Nodes")[0])
