import torch
from torch import nn

L, H_in, H_out = 7, 5, 8
lstm = nn.LSTM(H_in, H_out)
x = torch.randn(L, H_in)  # (L, H_in)
output, (h_n, _) = lstm(x)  # output (L, H_out), h_n (1, H_out)
print("output", tuple(output.shape), "| h_n", tuple(h_n.shape))

changed = x.clone()
changed[0] += 1
print(
    "row 1 depends on row 0:",
    not torch.allclose(lstm(changed)[0][1], output[1]),
)
steps = x.unsqueeze(0)  # (1, L, H_in)
print("as 7 sequences of 1 step:", tuple(lstm(steps)[0].shape))
try:
    lstm(torch.randn(2, 3, 4, H_in))
except ValueError as error:
    print(error)
