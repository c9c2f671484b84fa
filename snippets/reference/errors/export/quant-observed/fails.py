import torch
from torch import nn

torch.ao.nn.quantizable.LSTM.from_observed(nn.LSTM(4, 8))
