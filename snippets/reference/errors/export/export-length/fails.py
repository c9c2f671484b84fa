import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")
lstm = torch.export.export(nn.LSTM(4, 8), (torch.randn(5, 3, 4),)).module()
lstm(torch.randn(7, 3, 4))
