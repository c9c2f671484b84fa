import torch
from torch import nn

torch.ao.nn.quantizable.LSTM.from_float(nn.LSTM(4, 8))
