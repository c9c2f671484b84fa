import torch
from torch import nn

torch.manual_seed(0)
N, L, T, H_in, H_out, H_dec, num_layers, D = 4, 7, 9, 5, 10, 12, 3, 2
encoder = nn.LSTM(
    H_in, H_out, num_layers, batch_first=True, bidirectional=True
)
decoder = nn.LSTM(H_in, H_dec, num_layers, batch_first=True)
bridge_h = nn.Linear(D * H_out, H_dec)
bridge_c = nn.Linear(D * H_out, H_dec)


def join(state):
    by_layer = state.unflatten(0, (num_layers, D))
    forward, backward = by_layer.unbind(dim=1)
    return torch.cat((forward, backward), dim=2)


x = torch.randn(N, L, H_in)
_, (h_n, c_n) = encoder(x)  # h_n (D * num_layers, N, H_out)
h, c = join(h_n), join(c_n)  # h (num_layers, N, D * H_out)
h_0 = torch.tanh(bridge_h(h))  # (num_layers, N, H_dec)
c_0 = bridge_c(c)  # (num_layers, N, H_dec)
output, _ = decoder(torch.randn(N, T, H_in), (h_0, c_0))
for name in "h_n", "h", "h_0", "output":
    print(name, tuple(globals()[name].shape))

rows = torch.cat((h_n[0::2], h_n[1::2]), dim=2)
mixed = h_n.reshape(num_layers, N, D * H_out)
kept = (mixed == h).all(dim=2)  # (num_layers, N)
print("every second row gives the same:", torch.equal(h, rows))
print(
    "states that reshape alone keeps:", kept.sum().item(), "of", kept.numel()
)
