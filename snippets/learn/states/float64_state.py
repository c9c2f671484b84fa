import numpy as np
import torch
from torch import nn

lstm = nn.LSTM(5, 10)
x = torch.randn(7, 4, 5)
zeros = torch.from_numpy(np.zeros((1, 4, 10)))
print(zeros.dtype)
print(tuple(lstm(x, (zeros.float(), zeros.float()))[0].shape))
print(x.new_zeros(1, 4, 10).dtype)
lstm(x, (zeros, zeros))
