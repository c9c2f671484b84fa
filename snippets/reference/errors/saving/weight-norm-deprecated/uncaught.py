import torch
from torch import nn

torch.nn.utils.weight_norm(nn.LSTM(4, 8), "weight_hh_l0")
