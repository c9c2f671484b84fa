import torch
from torch import nn

torch.nn.utils.spectral_norm(nn.LSTM(4, 8))
