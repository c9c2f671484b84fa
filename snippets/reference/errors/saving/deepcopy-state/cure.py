import copy

import torch
from torch import nn

lstm = nn.LSTM(4, 8)
output, hidden = lstm(torch.randn(5, 2, 4))
lstm.hidden = tuple(state.detach() for state in hidden)
print(copy.deepcopy(lstm))
