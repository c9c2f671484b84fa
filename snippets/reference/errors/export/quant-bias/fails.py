import warnings

import torch
from torch import nn
from torch.ao.quantization import quantize_dynamic

warnings.simplefilter("ignore")
model = nn.Sequential(nn.LSTM(4, 8, bias=False))
quantize_dynamic(model, {nn.LSTM}, dtype=torch.qint8)
