import numpy
from torch import nn

nn.LSTM(4, 8, dtype=numpy.float64)
