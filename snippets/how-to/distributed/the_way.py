import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

torch.manual_seed(0)
world, rank = 2, 0
logs = [[7, 2, 4, 9, 1], [5, 5], [1, 2, 8], [6, 3], [5, 1, 6, 3], [4, 8, 2]]
mine = logs[rank::world]  # what the sampler does
lengths = torch.tensor([len(log) for log in mine])
N, L, total = len(mine), int(lengths.max()), int(lengths.sum())
H_in, H_out, classes = 8, 16, 2
ids = pad_sequence(
    [torch.tensor(log) for log in mine], batch_first=True
)  # (N, L)
x = nn.Embedding(10, H_in, padding_idx=0)(ids)  # (N, L, H_in)
packed = pack_padded_sequence(
    x, lengths, batch_first=True, enforce_sorted=False
)
data = packed.data  # (total, H_in)
lstm = nn.LSTM(H_in, H_out, batch_first=True)
_, (h_n, _) = lstm(packed)  # h_n (1, N, H_out)
scores = nn.Linear(H_out, classes)(h_n[-1])  # (N, classes)
for name in "ids", "x", "data", "h_n", "scores":
    print(name, tuple(globals()[name].shape))
