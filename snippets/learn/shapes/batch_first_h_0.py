import torch
from torch import nn

L, N, H_in, H_out, num_layers, D = 5, 6, 10, 20, 2, 2

lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True, bidirectional=True)
x = torch.randn(N, L, H_in)  # (N, L, H_in)

state = torch.zeros(D * num_layers, N, H_out)  # (D * num_layers, N, H_out)
output, _ = lstm(x, (state, state))
print("layers first:", tuple(output.shape))

state = torch.zeros(N, D * num_layers, H_out)  # (N, D * num_layers, H_out)
lstm(x, (state, state))
