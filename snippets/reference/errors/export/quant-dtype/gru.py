import torch
from torch import nn
from torch.ao.quantization import quantize_dynamic

quantize_dynamic(nn.Sequential(nn.GRU(4, 8)), {nn.GRU}, dtype=torch.quint8)
