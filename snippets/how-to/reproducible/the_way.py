import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

torch.manual_seed(0)
H_in, H_out, classes = 8, 16, 2
embedding = nn.Embedding(10, H_in, padding_idx=0)
lstm = nn.LSTM(H_in, H_out, batch_first=True)
dropout = nn.Dropout(0.2)
head = nn.Linear(H_out, classes)

logs = [[7, 2, 4, 9, 1], [1, 2, 8], [5, 5, 1, 6, 3, 2, 4]]
lengths = torch.tensor([len(log) for log in logs])
N, L, total = len(logs), int(lengths.max()), int(lengths.sum())
ids = pad_sequence(
    [torch.tensor(log) for log in logs], batch_first=True
)  # (N, L)
x = embedding(ids)  # (N, L, H_in)
packed = pack_padded_sequence(
    x, lengths, batch_first=True, enforce_sorted=False
)
data = packed.data  # (total, H_in)
_, (h_n, _) = lstm(packed)  # h_n (1, N, H_out)
dropped = dropout(h_n[-1])  # (N, H_out)
scores = head(dropped)  # (N, classes)
for name in "ids", "x", "data", "h_n", "dropped", "scores":
    print(name, tuple(globals()[name].shape))
