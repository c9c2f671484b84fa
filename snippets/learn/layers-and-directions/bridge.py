import torch
from torch import nn

N, H_in, H_out, H_dec, num_layers, D = 4, 5, 10, 12, 3, 2
encoder = nn.LSTM(H_in, H_out, num_layers, bidirectional=True)
decoder = nn.LSTM(H_in, H_dec, num_layers)
bridge_h = nn.Linear(D * H_out, H_dec)
bridge_c = nn.Linear(D * H_out, H_dec)

_, (h_n, c_n) = encoder(torch.randn(7, N, H_in))
h = torch.cat((h_n[0::2], h_n[1::2]), dim=2)  # (num_layers, N, D * H_out)
c = torch.cat((c_n[0::2], c_n[1::2]), dim=2)  # (num_layers, N, D * H_out)
h_0 = torch.tanh(bridge_h(h))  # (num_layers, N, H_dec)
c_0 = bridge_c(c)  # (num_layers, N, H_dec)
answer, _ = decoder(torch.randn(8, N, H_in), (h_0, c_0))
print("h_0   ", tuple(h_0.shape))
print("answer", tuple(answer.shape))
