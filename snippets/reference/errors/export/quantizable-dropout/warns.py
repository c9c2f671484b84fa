import warnings

import torch

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.ao.nn.quantizable.LSTM(4, 8, num_layers=2, dropout=0.5)
print(caught[0].message)
