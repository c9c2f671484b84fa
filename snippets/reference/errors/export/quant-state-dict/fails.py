import warnings

import torch
from torch import nn
from torch.ao.quantization import quantize_dynamic

warnings.simplefilter("ignore")
saved = nn.Sequential(nn.LSTM(4, 8)).state_dict()
quantized = quantize_dynamic(
    nn.Sequential(nn.LSTM(4, 8)), {nn.LSTM}, dtype=torch.qint8
)
quantized.load_state_dict(saved)
