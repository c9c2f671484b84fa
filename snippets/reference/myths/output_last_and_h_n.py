import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence, pad_packed_sequence

N, H_in, H_out = 4, 10, 20
x = torch.randn(5, N, H_in)


def same(a, b):
    return a.shape == b.shape and torch.allclose(a, b)


for num_layers, D in ((1, 1), (3, 1), (1, 2)):
    lstm = nn.LSTM(H_in, H_out, num_layers, bidirectional=D == 2)
    output, (h_n, c_n) = lstm(x)  # h_n (D * num_layers, N, H_out)
    last = output[-1]  # (N, D * H_out)
    print(num_layers, "layers,", D, "directions:", end=" ")
    print("output[-1]", tuple(last.shape), "| h_n", tuple(h_n.shape))
    print(
        "  equals h_n[-1]:",
        same(last, h_n[-1]),
        "| c_n[-1]:",
        same(last, c_n[-1]),
    )

lstm = nn.LSTM(H_in, H_out)
packed, (h_n, _) = lstm(
    pack_sequence([torch.randn(7, H_in), torch.randn(2, H_in)])
)
output, _ = pad_packed_sequence(packed)
print("7 and 2 steps:", [same(output[-1, i], h_n[-1, i]) for i in range(2)])
