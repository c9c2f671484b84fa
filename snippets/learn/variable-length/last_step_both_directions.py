import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(0)
N, L, H_in, H_out, D = 3, 6, 5, 8, 2
lstm = nn.LSTM(H_in, H_out, batch_first=True, bidirectional=True)
x, lengths = torch.randn(N, L, H_in), torch.tensor([4, 2, 6])

packed = pack_padded_sequence(
    x, lengths, batch_first=True, enforce_sorted=False
)
packed_output, (h_n, _) = lstm(packed)
output, _ = pad_packed_sequence(packed_output, batch_first=True)
summary = torch.cat((h_n[-2], h_n[-1]), dim=-1)  # (N, D * H_out)

forward = output[torch.arange(N), lengths - 1, :H_out]  # (N, H_out)
backward = output[:, 0, H_out:]  # (N, H_out)
print(
    "packed: ",
    torch.allclose(forward, h_n[-2]),
    torch.allclose(backward, h_n[-1]),
)

output, _ = lstm(x)  # not packed
forward = output[torch.arange(N), lengths - 1, :H_out]  # (N, H_out)
backward = output[:, 0, H_out:]  # (N, H_out)
right = [
    torch.allclose(a, b, atol=1e-6)
    for a, b in zip(backward, h_n[-1], strict=True)
]
print("not packed, forward: ", torch.allclose(forward, h_n[-2], atol=1e-6))
print("not packed, backward:", right, "for lengths", lengths.tolist())
