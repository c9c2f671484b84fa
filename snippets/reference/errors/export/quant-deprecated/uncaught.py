import warnings

import torch
from torch import nn

warnings.simplefilter("always")
model = nn.Sequential(nn.LSTM(4, 8))
torch.ao.quantization.quantize_dynamic(model, {nn.LSTM})
