import warnings

import torch
from torch import nn
from torch.ao.quantization import quantize_dynamic

warnings.simplefilter("ignore")
quantized = quantize_dynamic(
    nn.Sequential(nn.LSTM(4, 8)), {nn.LSTM}, dtype=torch.qint8
)
output, _ = quantized(torch.randn(5, 3, 4, dtype=torch.float64).float())
print(tuple(output.shape))
