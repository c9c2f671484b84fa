import warnings

import torch
from torch import nn
from torch.ao.quantization import quantize_dynamic

warnings.simplefilter("ignore")
saved = nn.Sequential(nn.LSTM(4, 8)).state_dict()
model = nn.Sequential(nn.LSTM(4, 8))
print(model.load_state_dict(saved))
quantized = quantize_dynamic(model, {nn.LSTM}, dtype=torch.qint8)
