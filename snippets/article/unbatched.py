import torch
from torch import nn

L, H_in, H_out = 5, 10, 20

x = torch.randn(L, H_in)  # (L, H_in)
h_0 = torch.zeros(1, H_out)  # (1, H_out)
c_0 = torch.zeros(1, H_out)  # (1, H_out)
lstm, cell = nn.LSTM(H_in, H_out), nn.LSTMCell(H_in, H_out)
output, (h_n, c_n) = lstm(x, (h_0, c_0))  # output (L, H_out), h_n (1, H_out)
h_1, c_1 = cell(x[0])  # h_1 (H_out,), c_1 (H_out,)

print("output", tuple(output.shape))
print("h_n   ", tuple(h_n.shape))
print("h_1   ", tuple(h_1.shape))
