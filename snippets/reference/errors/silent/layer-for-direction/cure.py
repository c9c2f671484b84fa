import torch
from torch import nn

num_layers, D, N, H_out = 2, 1, 3, 8
lstm = nn.LSTM(4, H_out, num_layers, bidirectional=D == 2)
output, (h_n, c_n) = lstm(torch.randn(5, N, 4))
last_layer = h_n.view(num_layers, D, N, H_out)[-1]  # (D, N, H_out)
features = torch.cat(tuple(last_layer), dim=1)  # (N, D * H_out)
print(tuple(features.shape), torch.allclose(features, output[-1]))
