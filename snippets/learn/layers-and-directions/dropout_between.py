import torch
from torch import nn

L, N, H_in, H_out, num_layers = 7, 4, 5, 10, 3
x = torch.randn(L, N, H_in)
lstm = nn.LSTM(H_in, H_out, num_layers, dropout=0.5)

layers = []  # the same three layers, each on its own
for layer in range(num_layers):
    one = nn.LSTM(H_out if layer else H_in, H_out)
    for name, weight in one.named_parameters():
        weight.data = getattr(lstm, name.replace("l0", f"l{layer}")).data
    layers.append(one)

torch.manual_seed(0)
output, (h_n, _) = lstm(x)  # (L, N, H_out)

torch.manual_seed(0)  # the same random numbers again
by_hand, _ = layers[0](x)
for layer in layers[1:]:
    dropped = nn.functional.dropout(by_hand, 0.5)  # (L, N, H_out)
    by_hand, _ = layer(dropped)  # by_hand (L, N, H_out)

print(
    "it is dropout between layers:",
    torch.allclose(by_hand, output, atol=1e-6),
)
zero = dropped == 0
print("the same values at each step:", torch.equal(zero[0], zero[1]))
print(
    "zeros in output:",
    int((output == 0).sum()),
    "in h_n:",
    int((h_n == 0).sum()),
)
