from torch import nn
from torch.nn.utils.parametrizations import spectral_norm

spectral_norm(nn.LSTM(4, 8))
