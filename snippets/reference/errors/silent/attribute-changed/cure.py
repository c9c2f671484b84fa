import torch
from torch import nn

lstm, x = nn.LSTM(4, 16, num_layers=1), torch.randn(5, 3, 4)
print(
    lstm.hidden_size, tuple(lstm.weight_hh_l0.shape), tuple(lstm(x)[0].shape)
)
