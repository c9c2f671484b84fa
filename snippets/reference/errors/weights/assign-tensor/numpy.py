import numpy as np
from torch import nn

lstm = nn.LSTM(4, 8)
lstm.weight_ih_l0 = np.zeros((32, 4))
