import torch
from torch import nn

lstm = nn.LSTM(4, 8, num_layers=2, batch_first=True)
x = torch.randn(3, 5, 4)  # 3 sequences
D, num_layers, N, H_out = 1, 2, x.size(0), 8
h_0 = x.new_zeros(D * num_layers, N, H_out)  # (D * num_layers, N, H_out)
c_0 = torch.zeros_like(h_0)
output, (h_n, c_n) = lstm(x, (h_0, c_0))
print(tuple(h_n.shape))
