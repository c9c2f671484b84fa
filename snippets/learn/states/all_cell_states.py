import torch
from torch import nn

L, N, H_in, H_cell, num_layers = 7, 4, 5, 10, 3
lstm = nn.LSTM(H_in, H_cell, num_layers)
x = torch.randn(L, N, H_in)

state, cell_states = None, []
for x_t in x:
    _, state = lstm(x_t.unsqueeze(0), state)
    cell_states.append(state[1])
all_c = torch.stack(cell_states)  # (L, num_layers, N, H_cell)

_, (_, c_n) = lstm(x)  # c_n (num_layers, N, H_cell)
print("all_c", tuple(all_c.shape))
print("c_n  ", tuple(c_n.shape))
print("the last one is c_n:", torch.allclose(all_c[-1], c_n, atol=1e-6))
