import torch
from torch import nn

N, H_in, H_out, num_layers = 4, 5, 10, 2
lstm = nn.LSTM(H_in, H_out, num_layers)
output, (h_n, _) = lstm(torch.randn(7, N, H_in))
first_layer, second_layer = h_n  # first_layer (N, H_out), second_layer (N, H_out)
print("second_layer is output[-1]:", torch.equal(second_layer, output[-1]))
summed = h_n[0] + h_n[1]  # (N, H_out)
print("summed", tuple(summed.shape))
