import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

torch.manual_seed(0)
N, L, H_in, H_out = 3, 6, 5, 8
lstm = nn.LSTM(H_in, H_out, num_layers=2, batch_first=True)
x, lengths = torch.randn(N, L, H_in), torch.tensor([4, 2, 6])

packed = pack_padded_sequence(
    x, lengths, batch_first=True, enforce_sorted=False
)
_, (h_n, _) = lstm(packed)
from_packed = h_n[-1]  # (N, H_out)

output, _ = lstm(x)  # not packed
by_index = output[torch.arange(N), lengths - 1]  # (N, H_out)

where = (lengths - 1).view(N, 1, 1).expand(N, 1, H_out)  # (N, 1, H_out)
by_gather = output.gather(1, where).squeeze(1)  # (N, H_out)

print("index equals h_n: ", torch.allclose(by_index, from_packed, atol=1e-6))
print("gather equals h_n:", torch.allclose(by_gather, from_packed, atol=1e-6))
print(
    "output[:, -1] equals h_n:",
    torch.allclose(output[:, -1], from_packed, atol=1e-6),
)
