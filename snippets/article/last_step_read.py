import torch
from torch import nn

H_out = 20
lstm = nn.LSTM(10, H_out, bidirectional=True)
output, (h_n, _) = lstm(torch.randn(5, 3, 10))

forward, backward = h_n[0], h_n[1]
print(
    "forward  is in output[-1]:", torch.equal(forward, output[-1, :, :H_out])
)
print(
    "backward is in output[-1]:", torch.equal(backward, output[-1, :, H_out:])
)
print(
    "backward is in output[0]: ", torch.equal(backward, output[0, :, H_out:])
)
