import torch
from torch import nn

L, H_in, H_out, num_layers, D = 5, 10, 20, 3, 2

lstm = nn.LSTM(H_in, H_out, num_layers, bidirectional=True, batch_first=True)
x = torch.randn(L, H_in)  # (L, H_in)
h_0 = torch.zeros(D * num_layers, H_out)  # (D * num_layers, H_out)
output, (h_n, c_n) = lstm(x, (h_0, h_0))
print("x     ", tuple(x.shape))
print("output", tuple(output.shape))  # output (L, D * H_out)
print("h_n   ", tuple(h_n.shape))  # h_n (D * num_layers, H_out)

one, _ = lstm(x.unsqueeze(0))  # (1, L, D * H_out)
same = torch.allclose(one.squeeze(0), output, atol=1e-6)
print("same as a batch of one:", same)

h_0 = h_0.unsqueeze(1)  # (D * num_layers, 1, H_out)
try:
    lstm(x, (h_0, h_0))
except RuntimeError as error:
    print(error)
