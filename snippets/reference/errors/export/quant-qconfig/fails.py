import torch
from torch import nn

torch.ao.nn.quantized.dynamic.LSTM.from_float(nn.LSTM(4, 8))
