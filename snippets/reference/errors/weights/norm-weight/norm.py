from torch import nn
from torch.nn.utils.parametrizations import weight_norm

weight_norm(nn.LSTM(4, 8))
