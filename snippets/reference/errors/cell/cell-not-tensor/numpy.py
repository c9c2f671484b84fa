import numpy as np
from torch import nn

nn.LSTMCell(4, 8)(np.zeros((2, 4)))
