import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
H_in, H_out, classes = 10, 20, 6
embedding = nn.Embedding(14, H_in, padding_idx=0)
lstm = nn.LSTM(H_in, H_out, batch_first=True)
head = nn.Linear(H_out, classes)

sentences = [
    [13, 6, 8, 11],  # you plan the walk
    [9, 7, 10, 3, 1],  # they still visit my guard
    [12, 11],  # we walk
]
lengths = torch.tensor([len(sentence) for sentence in sentences])
N, L, total = len(sentences), int(lengths.max()), int(lengths.sum())
ids = pad_sequence(
    [torch.tensor(sentence) for sentence in sentences], batch_first=True
)  # (N, L)
x = embedding(ids)  # (N, L, H_in)
packed = pack_padded_sequence(
    x, lengths, batch_first=True, enforce_sorted=False
)
data = packed.data  # (total, H_in)
packed, _ = lstm(packed)
states = packed.data  # (total, H_out)
output, _ = pad_packed_sequence(packed, batch_first=True)  # (N, L, H_out)
scores = head(output)  # (N, L, classes)

print(ids)
for name in "ids", "x", "data", "states", "output", "scores":
    print(name, tuple(globals()[name].shape))
