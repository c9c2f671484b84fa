import warnings

from torch import nn

lstm = nn.LSTM(4, 8)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    nn.init.xavier_uniform(lstm.weight_ih_l0)
print(caught[0].message)
