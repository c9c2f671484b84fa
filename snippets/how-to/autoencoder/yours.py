import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

torch.manual_seed(0)
N, L, H_in, H_out, num_layers, D, k = 4, 9, 5, 20, 3, 2, 6
encoder = nn.LSTM(
    H_in, H_out, num_layers, batch_first=True, bidirectional=True
)
narrow = nn.Linear(D * H_out, k)
start = nn.Linear(k, 2 * num_layers * H_out)
decoder = nn.LSTM(k, H_out, num_layers, batch_first=True)
head = nn.Linear(H_out, H_in)

x = torch.randn(N, L, H_in)  # (N, L, H_in) — five readings
lengths = torch.tensor([9, 4, 7, 2])
packed = pack_padded_sequence(x, lengths, True, enforce_sorted=False)
_, (h_n, _) = encoder(packed)  # h_n (D * num_layers, N, H_out)
code = narrow(torch.cat((h_n[-2], h_n[-1]), dim=1))  # (N, k)
both = start(code).view(N, 2 * num_layers, H_out).transpose(0, 1)
h_0, c_0 = both.contiguous().chunk(2)  # h_0 (num_layers, N, H_out)
repeated = code.unsqueeze(1).expand(N, L, k)  # (N, L, k)
output, _ = decoder(repeated, (h_0, c_0))  # output (N, L, H_out)
guess = head(output)  # (N, L, H_in)
for name in "h_n", "code", "h_0", "output", "guess":
    print(name, tuple(globals()[name].shape))
