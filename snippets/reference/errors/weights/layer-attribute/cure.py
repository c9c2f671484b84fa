import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x = torch.randn(5, 3, 4)
h_0 = torch.zeros(lstm.num_layers, x.size(1), lstm.hidden_size)
output, state = lstm(x, (h_0, torch.zeros_like(h_0)))
print(tuple(output.shape))
