import numpy as np
import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x = torch.from_numpy(np.ones((5, 2, 4))).float()
output, _ = lstm(x)
print(tuple(output.shape))
