import torch
from torch import nn

lstm, x = nn.LSTM(4, 8, num_layers=2), torch.randn(5, 3, 4)
before, _ = lstm(x)
lstm.dropout = 0.5
print("dropout is at work:", not torch.allclose(lstm(x)[0], before))
lstm.batch_first = True
print("h_n:", tuple(lstm(x)[1][0].shape))
