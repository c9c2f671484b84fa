import torch
from torch import nn

torch.manual_seed(0)
N, H_out = 500, 64
bound = 1 / H_out**0.5
print("bound", bound)
for H_in in 4, 1000:
    lstm = nn.LSTM(H_in, H_out)
    largest = max(p.abs().max().item() for p in lstm.parameters())
    x = torch.randn(N, H_in)
    fed = x @ lstm.weight_ih_l0.T  # (N, 4 * H_out) — into the gates
    for gate in lstm.weight_ih_l0.data.chunk(4):
        nn.init.xavier_uniform_(gate)
    xavier = x @ lstm.weight_ih_l0.T
    print(f"H_in={H_in}: all within it: {largest <= bound}", end="")
    print(f"  spread {fed.std():.1f}, with Xavier {xavier.std():.1f}")
