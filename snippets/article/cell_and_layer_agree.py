import torch
from torch import nn

L, N, H_in, H_out = 2, 3, 10, 20

lstm = nn.LSTM(H_in, H_out)
cell = nn.LSTMCell(H_in, H_out)
named = lstm.state_dict().items()
weights = {name.removesuffix("_l0"): weight for name, weight in named}
cell.load_state_dict(weights)

x = torch.randn(L, N, H_in)  # (L, N, H_in)
output, (h_n, c_n) = lstm(x)  # (L, N, H_out)

h, c = torch.zeros(N, H_out), torch.zeros(N, H_out)
for t in range(L):
    h, c = cell(x[t], (h, c))  # h (N, H_out), c (N, H_out)
    print(f"h == output[{t}]:", torch.allclose(h, output[t], atol=1e-6))
print("c == c_n[0]:   ", torch.allclose(c, c_n[0], atol=1e-6))
