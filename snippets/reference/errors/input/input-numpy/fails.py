import numpy as np
from torch import nn

lstm = nn.LSTM(4, 8)
lstm(np.ones((5, 2, 4)))
