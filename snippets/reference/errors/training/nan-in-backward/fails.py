import warnings

import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x = torch.full((5, 3, 4), float("nan"))
warnings.simplefilter("ignore")
with torch.autograd.set_detect_anomaly(True):
    lstm(x)[0].sum().backward()
