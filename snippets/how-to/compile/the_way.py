import torch
from torch import nn

N, L, H_in, H_out, classes, kinds = 3, 7, 5, 6, 2, 10
embedding = nn.Embedding(kinds, H_in)
lstm = nn.LSTM(H_in, H_out, batch_first=True)
head = nn.Linear(H_out, classes)

ids = torch.randint(kinds, (N, L))  # (N, L)
lengths = torch.tensor([5, 2, 7])  # (N,)
x = embedding(ids)  # (N, L, H_in)
output, _ = lstm(x)  # output (N, L, H_out)
index = (lengths - 1)[:, None, None].expand(-1, 1, H_out)
last = output.gather(1, index)  # (N, 1, H_out)
vector = last[:, 0]  # (N, H_out)
scores = head(vector)  # (N, classes)
for name in "ids", "x", "output", "last", "vector", "scores":
    print(name, tuple(globals()[name].shape))
