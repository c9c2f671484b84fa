import torch
from torch import nn

L, N, H_in, H_out, num_layers, D = 5, 4, 10, 20, 3, 2

lstm = nn.LSTM(H_in, H_out, num_layers, bidirectional=True)
output, (h_n, _) = lstm(torch.randn(L, N, H_in))

by_layer = h_n.view(num_layers, D, N, H_out)  # (num_layers, D, N, H_out)
print("by_layer", tuple(by_layer.shape))

for layer in range(num_layers):
    for direction, name in enumerate(("forward", "backward")):
        row = layer * D + direction
        assert torch.equal(by_layer[layer, direction], h_n[row])
        print(f"h_n[{row}] is layer {layer}, {name}")

last = torch.cat((by_layer[-1, 0], by_layer[-1, 1]), dim=-1)  # (N, D * H_out)
print("last layer, both directions:", tuple(last.shape))
