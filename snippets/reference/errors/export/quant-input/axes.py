import torch
from torch import nn
from torch.ao.quantization import quantize_dynamic

quantized = quantize_dynamic(
    nn.Sequential(nn.LSTM(4, 8)), {nn.LSTM}, dtype=torch.qint8
)
quantized(torch.randn(5, 4))
