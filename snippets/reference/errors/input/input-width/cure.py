import torch
from torch import nn

L, N, H_in = 50, 3, 10
lstm = nn.LSTM(input_size=H_in, hidden_size=20, batch_first=True)
x = torch.randn(N, H_in, L)
x = x.transpose(1, 2)  # (N, L, H_in)
output, _ = lstm(x)
print(tuple(output.shape))
