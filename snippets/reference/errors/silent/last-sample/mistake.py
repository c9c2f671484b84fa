import torch
from torch import nn

lstm = nn.LSTM(4, 8, batch_first=True)
output, (h_n, c_n) = lstm(torch.randn(3, 3, 4))
last = output[-1]
print(last.shape == h_n[-1].shape, torch.allclose(last, h_n[-1]))
