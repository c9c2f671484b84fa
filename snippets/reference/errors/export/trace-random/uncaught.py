import warnings

import torch
from torch import nn

warnings.simplefilter("always")
lstm = nn.LSTM(4, 8, num_layers=2, dropout=0.5)
torch.jit.trace(lstm, torch.randn(5, 3, 4))
