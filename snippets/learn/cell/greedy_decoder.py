import torch
from torch import nn

torch.manual_seed(0)
N, H_emb, H_cell, words = 3, 5, 8, 12
embedding = nn.Embedding(words, H_emb)
cell = nn.LSTMCell(H_emb, H_cell)
to_words = nn.Linear(H_cell, words)

# What an encoder would hand over.
h, c = torch.zeros(N, H_cell), torch.zeros(N, H_cell)
token = torch.zeros(N, dtype=torch.long)  # (N,)
tokens = []
for _ in range(6):
    h, c = cell(embedding(token), (h, c))  # h (N, H_cell), c (N, H_cell)
    scores = to_words(h)  # (N, words)
    token = scores.argmax(dim=1)  # (N,)
    tokens.append(token)

print("tokens", tuple(torch.stack(tokens, dim=1).shape))
