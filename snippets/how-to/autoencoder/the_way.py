import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

torch.manual_seed(0)
N, L, H_in, H_out, k = 3, 7, 2, 20, 4
encoder = nn.LSTM(H_in, H_out, batch_first=True)
narrow = nn.Linear(H_out, k)
decoder = nn.LSTM(k, H_out, batch_first=True)
head = nn.Linear(H_out, H_in)

x = torch.randn(N, L, H_in)  # (N, L, H_in)
lengths = torch.tensor([5, 7, 3])
packed = pack_padded_sequence(
    x, lengths, batch_first=True, enforce_sorted=False
)
_, (h_n, _) = encoder(packed)  # h_n (1, N, H_out)
code = narrow(h_n[-1])  # (N, k)
repeated = code.unsqueeze(1).expand(N, L, k)  # (N, L, k)
output, _ = decoder(repeated)  # output (N, L, H_out)
guess = head(output)  # (N, L, H_in)
real = torch.arange(L) < lengths[:, None]  # (N, L)
each = (guess - x).square().mean(dim=2)  # (N, L)
error = (each * real).sum(dim=1) / lengths  # (N,)

names = "x", "h_n", "code", "repeated", "output", "guess", "error"
for name in names:
    print(name, tuple(globals()[name].shape))
