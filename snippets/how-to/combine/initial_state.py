import torch
from torch import nn

torch.manual_seed(0)
N, L, S, H_in, H_out, num_layers = 3, 7, 4, 10, 20, 2
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
start = nn.Linear(S, 2 * num_layers * H_out)

x = torch.randn(N, L, H_in)  # (N, L, H_in)
static = torch.randn(N, S)  # (N, S)
both = start(static)  # (N, 2 * num_layers * H_out)
both = both.view(N, 2 * num_layers, H_out).transpose(0, 1)
h_0, c_0 = both.contiguous().chunk(2)  # h_0 (num_layers, N, H_out)
output, _ = lstm(x, (h_0, c_0))  # output (N, L, H_out)
print("h_0", tuple(h_0.shape), "output", tuple(output.shape))
