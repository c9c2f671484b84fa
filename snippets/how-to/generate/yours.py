import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_label, H_out, num_layers, words, labels = (
    4,
    7,
    9,
    5,
    20,
    3,
    50,
    6,
)
embedding = nn.Embedding(words, H_in)
kind = nn.Embedding(labels, H_label)
lstm = nn.LSTM(
    H_in + H_label, H_out, num_layers, dropout=0.2, batch_first=True
)
head = nn.Linear(H_out, words)

windows = torch.randint(words, (N, L + 1))  # (N, L + 1)
label = torch.randint(labels, (N,))  # (N,) — one for each text
ids, target = windows[:, :-1], windows[:, 1:]  # ids (N, L), target (N, L)
each = kind(label)[:, None].expand(-1, L, -1)  # (N, L, H_label)
x = torch.cat((embedding(ids), each), dim=2)  # (N, L, H_in + H_label)
output, (h_n, _) = lstm(x)  # output (N, L, H_out), h_n (num_layers, N, H_out)
scores = head(output)  # (N, L, words)
loss = nn.functional.cross_entropy(scores.mT, target)
for name in "x", "h_n", "scores":
    print(name, tuple(globals()[name].shape))
