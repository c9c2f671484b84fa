import torch
from torch import nn
from torch.ao.quantization import quantize_dynamic

model = nn.Sequential(nn.LSTMCell(4, 8, bias=False))
quantize_dynamic(model, {nn.LSTMCell}, dtype=torch.qint8)
