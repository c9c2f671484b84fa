import torch
from torch import nn
from torch.ao.quantization import quantize_dynamic

quantized = quantize_dynamic(
    nn.Sequential(nn.GRU(4, 8)), {nn.GRU}, dtype=torch.qint8
)
print(quantized[0].weight_ih_l0)
