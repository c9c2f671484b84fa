import torch
from torch import nn

rnn = nn.RNN(4, 8)
rnn.mode = "LSTM"
output, _ = rnn(torch.randn(5, 2, 4))
