import warnings

import torch
from torch import nn
from torch.ao.quantization import quantize_dynamic

warnings.simplefilter("ignore")
quantized = quantize_dynamic(
    nn.Sequential(nn.LSTM(4, 8)), {nn.LSTM}, dtype=torch.qint8
)
for name, weight in quantized[0].get_weight().items():
    print(name, tuple(weight.shape), weight.dtype)
