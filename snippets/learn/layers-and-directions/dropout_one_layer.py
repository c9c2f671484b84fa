import warnings

import torch
from torch import nn

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    lstm = nn.LSTM(5, 10, dropout=0.5)
print(caught[0].message)

x = torch.randn(7, 4, 5)
print("two runs in train() agree:", torch.equal(lstm(x)[0], lstm(x)[0]))

drop = nn.Dropout(0.5)
dropped = drop(nn.LSTM(5, 10)(x)[0])
print("with nn.Dropout behind it, some values are 0:", bool((dropped == 0).any()))
