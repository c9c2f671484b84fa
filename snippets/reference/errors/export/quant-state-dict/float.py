import torch
from torch import nn
from torch.ao.quantization import quantize_dynamic

quantized = quantize_dynamic(
    nn.Sequential(nn.LSTM(4, 8)), {nn.LSTM}, dtype=torch.qint8
)
nn.Sequential(nn.LSTM(4, 8)).load_state_dict(quantized.state_dict())
