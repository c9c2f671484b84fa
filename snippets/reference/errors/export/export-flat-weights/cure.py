import warnings

import torch
from torch import nn

lstm, x = nn.LSTM(4, 8), torch.randn(5, 3, 4)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    exported = torch.export.export(lstm, (x,), strict=True)
print("warnings:", len(caught))
print(torch.allclose(exported.module()(x)[0], lstm(x)[0], atol=1e-6))
