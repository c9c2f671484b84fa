import torch
from torch import nn

torch.manual_seed(0)
N, L, T, H_in, H_out, H_dec, num_layers, D = 4, 30, 9, 7, 10, 12, 3, 2
encoder = nn.LSTM(
    H_in, H_out, num_layers, batch_first=True, bidirectional=True
)
decoder = nn.LSTM(1, H_dec, num_layers, batch_first=True)
bridge = nn.ModuleList([nn.Linear(D * H_out, H_dec) for _ in range(2)])
head = nn.Linear(H_dec, 1)

x = torch.randn(N, L, H_in)  # (N, L, H_in) — seven readings, each hour
y = torch.randn(N, T)  # (N, T) — the nine values that came after
_, states = encoder(x)
states = [
    layer(torch.cat((state[0::2], state[1::2]), dim=2))
    for layer, state in zip(bridge, states, strict=True)
]
h_0, c_0 = states  # h_0 (num_layers, N, H_dec), c_0 (num_layers, N, H_dec)
fed = torch.cat((x[:, -1:, 0], y[:, :-1]), dim=1)  # (N, T)
output, _ = decoder(fed.unsqueeze(-1), (h_0.tanh(), c_0))
forecast = head(output).squeeze(-1)  # (N, T)
loss = nn.functional.mse_loss(forecast, y)
for name in "h_0", "fed", "output", "forecast":
    print(name, tuple(globals()[name].shape))
