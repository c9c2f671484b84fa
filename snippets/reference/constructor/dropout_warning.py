import warnings

from torch import nn

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    nn.LSTM(4, 6, dropout=0.5)
    nn.LSTM(4, 6, num_layers=2, dropout=0.5)

for each in caught:
    print(each.message)
