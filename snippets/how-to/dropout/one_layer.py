import warnings

import torch
from torch import nn

N, L, H_in, H_out = 3, 7, 10, 20
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    one = nn.LSTM(H_in, H_out, batch_first=True, dropout=0.5)
print(str(caught[0].message).split(",")[0])
x = torch.randn(N, L, H_in)  # (N, L, H_in)
print("two calls agree:", torch.equal(one(x)[0], one(x)[0]))

lstm = nn.LSTM(H_in, H_out, batch_first=True)
drop = nn.Dropout(0.5)
output = drop(lstm(x)[0])  # (N, L, H_out)
same = torch.equal(output, drop(lstm(x)[0]))
print("with nn.Dropout, two calls agree:", same)
