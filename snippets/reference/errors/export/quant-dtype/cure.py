import warnings

import torch
from torch import nn
from torch.ao.quantization import quantize_dynamic

warnings.simplefilter("ignore")
model = nn.Sequential(nn.LSTM(4, 8))
for dtype in torch.qint8, torch.float16:
    quantized = quantize_dynamic(model, {nn.LSTM}, dtype=dtype)
    print(dtype, tuple(quantized(torch.randn(5, 3, 4))[0].shape))
