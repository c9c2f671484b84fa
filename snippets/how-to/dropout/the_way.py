import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out, num_layers, words, classes = 3, 9, 32, 40, 2, 60, 4
embedding = nn.Embedding(words, H_in)
locked = nn.Dropout1d(0.4)
lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True, dropout=0.4)
drop = nn.Dropout(0.4)
head = nn.Linear(H_out, classes)

ids = torch.randint(words, (N, L))  # (N, L)
x = embedding(ids)  # (N, L, H_in)
rows = locked(x.transpose(1, 2))  # (N, H_in, L)
dropped = rows.transpose(1, 2)  # (N, L, H_in)
output, _ = lstm(dropped)  # output (N, L, H_out)
vector = drop(output.mean(dim=1))  # (N, H_out)
scores = head(vector)  # (N, classes)
for name in "ids", "x", "rows", "dropped", "output", "vector", "scores":
    print(name, tuple(globals()[name].shape))
