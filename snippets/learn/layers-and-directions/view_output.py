import torch
from torch import nn

L, N, H_in, H_out, num_layers, D = 7, 4, 5, 10, 3, 2
lstm = nn.LSTM(H_in, H_out, num_layers, bidirectional=True)
x = torch.randn(L, N, H_in)
output, (h_n, _) = lstm(x)

by_direction = output.view(L, N, D, H_out)  # (L, N, D, H_out)
print("by_direction", tuple(by_direction.shape))
print("forward: ", torch.equal(by_direction[-1, :, 0], h_n[-2]))
print("backward:", torch.equal(by_direction[0, :, 1], h_n[-1]))

lstm.batch_first = True
output, _ = lstm(x.transpose(0, 1))  # (N, L, D * H_out)
batch_first = output.view(N, L, D, H_out)  # (N, L, D, H_out)
print("batch first:", torch.equal(batch_first[:, 0, 1], h_n[-1]))
