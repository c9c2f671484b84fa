import warnings

import torch
from torch import nn

lstm, x = nn.LSTM(4, 8), torch.randn(5, 3, 4)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    exported = torch.export.export(lstm, (x,))
    strict = torch.export.export(lstm, (x,), strict=True)
print(len(caught))
for program in exported, strict:
    print(torch.allclose(program.module()(x)[0], lstm(x)[0], atol=1e-6))
