import torch
from torch import nn

N, L, H_in, H_out, num_layers = 4, 5, 10, 20, 3
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
x = torch.randn(N, L, H_in)
output, (h_n, _) = lstm(x)  # output (N, L, H_out), h_n (num_layers, N, H_out)
print("output", tuple(output.shape), "| h_n", tuple(h_n.shape))

state = torch.zeros(N, num_layers, H_out)
try:
    lstm(x, (state, state))
except RuntimeError as error:
    print(error)
