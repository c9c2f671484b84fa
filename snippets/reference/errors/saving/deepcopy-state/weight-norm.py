import copy

import torch
from torch import nn

lstm = torch.nn.utils.parametrizations.weight_norm(
    nn.LSTM(4, 8), "weight_hh_l0"
)
lstm(torch.randn(5, 2, 4))
copy.deepcopy(lstm)
