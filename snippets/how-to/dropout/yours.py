import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.manual_seed(0)
N, L, H_in, H_out, num_layers, D, classes = 3, 8, 9, 20, 4, 2, 6
x = torch.randn(N, L, H_in)  # (N, L, H_in)
lengths = torch.tensor([5, 8, 2])
locked, drop = nn.Dropout1d(0.3), nn.Dropout(0.5)
lstm = nn.LSTM(
    H_in, H_out, num_layers, batch_first=True, bidirectional=True, dropout=0.5
)
head = nn.Linear(D * H_out, classes)
dropped = locked(x.transpose(1, 2)).transpose(1, 2)  # (N, L, H_in)
packed = pack_padded_sequence(dropped, lengths, True, enforce_sorted=False)
output, _ = pad_packed_sequence(lstm(packed)[0], batch_first=True)
output = drop(output)  # (N, L, D * H_out)
scores = head(output)  # (N, L, classes) — a label for each step
for name in "dropped", "output", "scores":
    print(name, tuple(globals()[name].shape))
