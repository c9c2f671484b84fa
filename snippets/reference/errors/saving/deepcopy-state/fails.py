import copy

import torch
from torch import nn

lstm = nn.LSTM(4, 8)
output, lstm.hidden = lstm(torch.randn(5, 2, 4))
copy.deepcopy(lstm)
