import warnings

import torch
from torch import nn

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    lstm = nn.LSTM(5, 10, dropout=0.5)
print(caught[0].category.__name__, caught[0].message)

x = torch.randn(7, 4, 5)
output, _ = lstm(x)
print("two runs in train() agree:", torch.equal(output, lstm(x)[0]))
dropped = nn.Dropout(0.5)(output)
print("nn.Dropout behind it drops:", bool((dropped == 0).any()))
