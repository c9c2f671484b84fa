import warnings

import torch
from torch import nn

_, (h_n, c_n) = nn.LSTM(4, 8)(torch.randn(5, 3, 4))
h_n.sum().backward()
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(h_n.grad)
print(str(caught[0].message).split(" If you indeed")[0])
