import warnings

import torch
from torch import nn

model = nn.Sequential(nn.LSTM(4, 8, proj_size=3))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    small = torch.ao.quantization.quantize_dynamic(model, {nn.LSTM})
small(torch.randn(5, 2, 4))
