import torch
from torch import nn

L, N, H_in, H_out, num_layers = 7, 3, 10, 20, 2
x = torch.randn(N, L, H_in)  # (N, L, H_in)


def shapes(name, output, *states):
    print(f"{name:<12} output", tuple(output.shape), end="")
    for state in states:
        print("  state", tuple(state.shape), end="")
    print()


lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
output, (h_n, c_n) = lstm(x)  # output (N, L, H_out)
shapes("LSTM", output, h_n, c_n)  # h_n (num_layers, N, H_out)

gru = nn.GRU(H_in, H_out, num_layers, batch_first=True)
output, h_n = gru(x)  # output (N, L, H_out), h_n (num_layers, N, H_out)
shapes("GRU", output, h_n)

layer = nn.TransformerEncoderLayer(H_out, 4, 50, batch_first=True)
encoder = nn.TransformerEncoder(layer, num_layers, enable_nested_tensor=False)
into = nn.Linear(H_in, H_out)
output = encoder(into(x))  # output (N, L, H_out)
shapes("Transformer", output)

gru = nn.GRU(H_in, H_out, num_layers, batch_first=True, bidirectional=True)
output, h_n = gru(x)  # output (N, L, 2 * H_out)
shapes("GRU, D = 2", output, h_n)  # h_n (2 * num_layers, N, H_out)
