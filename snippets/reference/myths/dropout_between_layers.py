import warnings

import torch
from torch import nn

x = torch.randn(6, 4, 5)

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    one = nn.LSTM(5, 8, num_layers=1, dropout=0.5)
print(caught[0].message)

three = nn.LSTM(5, 8, num_layers=3, dropout=0.5)
for name, lstm in (("1 layer:  ", one), ("3 layers: ", three)):
    output, again = lstm(x)[0], lstm(x)[0]
    print(
        name, "two runs differ:", not torch.allclose(output, again), end=", "
    )
    print("zeros in output:", bool((output == 0).any()))
