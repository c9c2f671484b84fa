import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out, num_layers = 4, 7, 5, 10, 3
encoder = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
x = torch.randn(N, L, H_in)
output, (h_n, _) = encoder(x)
print("output", tuple(output.shape), "h_n", tuple(h_n.shape))

state, one_by_one = None, []
for t in range(L):
    _, state = encoder(x[:, t : t + 1], state)
    one_by_one.append(state[0][-1])  # h of the last layer after step t
states = torch.stack(one_by_one, dim=1)  # (N, L, H_out)
print("output is h of the last layer at every step:", end=" ")
print(torch.allclose(output, states, atol=1e-6))
print("h_n[-1] is its last step:", torch.equal(output[:, -1], h_n[-1]))
