import torch
from torch import nn

L = 100
lstm = nn.LSTM(1, 1)
with torch.no_grad():
    for parameter in lstm.parameters():
        parameter.zero_()
    lstm.bias_ih_l0.fill_(20)  # i, f, o and g are all (nearly) 1

output, (h_n, c_n) = lstm(torch.zeros(L, 1))
print(f"after {L} steps: c_n {c_n.item():.1f}, h_n {h_n.item():.1f}")
print("some |h_t| is above 1:", bool((output.abs() > 1).any()))

with torch.no_grad():
    lstm.bias_ih_l0[1] = -20  # the forget gate is shut
_, (_, c_n) = lstm(torch.zeros(L, 1))
print(f"forgetting each time: c_n {c_n.item():.1f}")
