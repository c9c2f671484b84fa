import torch
from torch import nn

L, N, H_in, H_out, D = 5, 3, 10, 20, 1

time_first = nn.LSTM(H_in, H_out)
batch_first = nn.LSTM(H_in, H_out, batch_first=True)
batch_first.load_state_dict(time_first.state_dict())
print("default: batch_first =", time_first.batch_first)

x = torch.randn(N, L, H_in)  # (N, L, H_in)
output, (h_n, _) = batch_first(x)  # (N, L, D * H_out)
print("x     ", tuple(x.shape), "output", tuple(output.shape))

x_t = x.transpose(0, 1)  # (L, N, H_in)
output_t, (h_n_t, _) = time_first(x_t)  # (L, N, D * H_out)
print("x_t   ", tuple(x_t.shape), "output_t", tuple(output_t.shape))
print("same output:", torch.allclose(output, output_t.transpose(0, 1)))
print("same h_n:   ", torch.allclose(h_n, h_n_t))
