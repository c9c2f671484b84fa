import torch
from torch import nn

lstm = nn.LSTM(5, 10, num_layers=2, batch_first=True)
x = torch.randn(4, 7, 5)
state = x.new_zeros(2, x.shape[0], 10)
print(tuple(lstm(x, (state, state))[1][0].shape))
