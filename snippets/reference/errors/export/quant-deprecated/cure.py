import warnings

import torch
from torch import nn

model = nn.Sequential(nn.LSTM(4, 8))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it is deprecated, and works
    small = torch.ao.quantization.quantize_dynamic(model, {nn.LSTM})
output, _ = small(torch.randn(5, 3, 4))
print(type(small[0]).__name__, tuple(output.shape))
