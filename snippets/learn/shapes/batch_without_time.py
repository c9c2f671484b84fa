import torch
from torch import nn

N, H_in, H_out = 8, 10, 20

lstm = nn.LSTM(H_in, H_out, batch_first=True)
x = torch.randn(N, H_in)  # (N, H_in) -- meant as N samples of one step each
output, (h_n, _) = lstm(x)  # output (N, H_out), h_n (1, H_out)
print("2-D:          output", tuple(output.shape), "h_n", tuple(h_n.shape))

x = x.unsqueeze(1)  # (N, 1, H_in)
samples, (h_n, _) = lstm(x)  # samples (N, 1, H_out), h_n (1, N, H_out)
print("unsqueeze(1): output", tuple(samples.shape), "h_n", tuple(h_n.shape))

same = (output - samples.squeeze(1)).abs().amax(-1) < 1e-6  # (N,)
print("same output:", same.tolist())
