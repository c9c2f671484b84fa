import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

torch.manual_seed(0)
H_in, H_out, teams = 10, 20, 6
embedding = nn.Embedding(12, H_in, padding_idx=0)
lstm = nn.LSTM(H_in, H_out, batch_first=True)
head = nn.Linear(H_out, teams)

tickets = [[7, 2, 4, 9, 1], [1, 5, 8, 6, 3, 2, 4], [3, 8, 11, 5, 1, 6]]
lengths = torch.tensor([len(ticket) for ticket in tickets])
N, L = len(tickets), int(lengths.max())
ids = pad_sequence(
    [torch.tensor(ticket) for ticket in tickets], batch_first=True
)  # (N, L)
x = embedding(ids)  # (N, L, H_in)
output, _ = lstm(x)  # output (N, L, H_out)
last = output[torch.arange(N), lengths - 1]  # (N, H_out)
scores = head(last)  # (N, teams)

print(ids)
print("padding:", N * L - int(lengths.sum()), "of", N * L, "cells")
for name in "ids", "x", "output", "last", "scores":
    print(name, tuple(globals()[name].shape))
