import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

torch.manual_seed(0)
N, L, H_in, H_out, num_layers, D, classes = 3, 8, 9, 20, 4, 2, 6
x = torch.randn(N, L, H_in)  # (N, L, H_in) — nine readings at each step
lengths = torch.tensor([5, 8, 2])
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True, bidirectional=True)
head = nn.Linear(D * H_out, classes)
packed = pack_padded_sequence(
    x, lengths, batch_first=True, enforce_sorted=False
)
_, (h_n, _) = lstm(packed)  # h_n (D * num_layers, N, H_out)
vector = torch.cat((h_n[-2], h_n[-1]), dim=1)  # (N, D * H_out)
scores = head(vector)  # (N, classes)
for name in "h_n", "vector", "scores":
    print(name, tuple(globals()[name].shape))
