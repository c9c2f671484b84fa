import torch
from torch import nn

N, H_out, H_dec, num_layers, D = 4, 10, 12, 3, 2
h_n = torch.randn(D * num_layers, N, H_out)
bridge = nn.Linear(D * H_out, H_dec)
joined = torch.cat((h_n[0::2], h_n[1::2]), dim=2)  # (num_layers, N, D * H_out)
h_0 = torch.tanh(bridge(joined))  # (num_layers, N, H_dec)
print("h_0", tuple(h_0.shape))
