import torch
from torch import nn

N, H_in, H_out, num_layers = 4, 5, 8, 3
lstm = nn.LSTM(input_size=H_in, hidden_size=H_out, num_layers=num_layers)
print(
    [
        name
        for name, _ in lstm.named_parameters()
        if name.startswith("weight_hh")
    ]
)

for L in (1, 6, 50):
    output, (h_n, _) = lstm(torch.randn(L, N, H_in))  # output (L, N, H_out)
    h_n = h_n.clone()  # (num_layers, N, H_out)
    print("output", tuple(output.shape), "| h_n", tuple(h_n.shape))
