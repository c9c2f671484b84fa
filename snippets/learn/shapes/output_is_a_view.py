import torch
from torch import nn

L, N, H_in, H_out = 5, 3, 10, 20

lstm = nn.LSTM(H_in, H_out, batch_first=True)
output, _ = lstm(torch.randn(N, L, H_in))  # (N, L, H_out)
print("in one piece:            ", output.is_contiguous())
print("in one piece, time first:", output.transpose(0, 1).is_contiguous())

flat = output.reshape(N, L * H_out)  # (N, L * H_out)
print("reshape", tuple(flat.shape))
for n, steps in (1, L), (N, 1):
    one, _ = lstm(torch.randn(n, steps, H_in))
    print("view", tuple(one.view(n, steps * H_out).shape))
output.view(N, L * H_out)
