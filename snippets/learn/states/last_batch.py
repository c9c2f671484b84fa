import torch
from torch import nn

N, H_in, H_out, num_layers = 64, 5, 256, 2
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
state = torch.zeros(num_layers, N, H_out), torch.zeros(num_layers, N, H_out)
lstm(torch.randn(N, 3, H_in), state)
lstm(torch.randn(50, 3, H_in), state)
