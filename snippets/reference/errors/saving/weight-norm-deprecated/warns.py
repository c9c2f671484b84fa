import warnings

import torch
from torch import nn

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.nn.utils.weight_norm(nn.LSTM(4, 8), "weight_hh_l0")
print(caught[0].message)
