import numpy as np
import torch
from torch import nn

lstm = nn.LSTM(5, 10)
x = torch.randn(7, 4, 5)
zeros = torch.from_numpy(np.zeros((1, 4, 10)))
print(zeros.dtype)
print(tuple(lstm(x, (zeros.float(), zeros.float()))[0].shape))
print(x.new_zeros(1, 4, 10).dtype, x.double().new_zeros(1, 4, 10).dtype)
try:
    lstm(nn.utils.rnn.pack_padded_sequence(x, [7, 5, 3, 1]), (zeros, zeros))
except RuntimeError as error:
    print("packed:", error)
lstm(x, (zeros, zeros))
