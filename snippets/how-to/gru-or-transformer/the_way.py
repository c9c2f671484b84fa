import torch
from torch import nn

torch.manual_seed(0)
H_in, H_out, nhead, longest, classes = 10, 20, 4, 9, 2
embedding = nn.Embedding(10, H_in, padding_idx=0)
into = nn.Linear(H_in, H_out)
position = nn.Embedding(longest, H_out)
layer = nn.TransformerEncoderLayer(H_out, nhead, 50, batch_first=True)
head = nn.Linear(H_out, classes)

N, L = 3, 7
logs = [[7, 2, 4, 9, 1, 0, 0], [1, 2, 8, 0, 0, 0, 0], [5, 5, 1, 6, 3, 2, 4]]
ids = torch.tensor(logs)  # (N, L)
lengths = torch.tensor([5, 3, 7])  # (N,)
x = embedding(ids)  # (N, L, H_in)
wide = into(x)  # (N, L, H_out)
placed = wide + position(torch.arange(L))  # (N, L, H_out)
padding = torch.arange(L) >= lengths[:, None]  # (N, L)
output = layer(placed, src_key_padding_mask=padding)  # (N, L, H_out)
total = output.masked_fill(padding[:, :, None], 0).sum(dim=1)  # (N, H_out)
vector = total / lengths[:, None]  # (N, H_out)
scores = head(vector)  # (N, classes)

print("padding of the second log:", padding[1].tolist())
for name in "ids", "x", "wide", "placed", "output", "vector", "scores":
    print(name, tuple(globals()[name].shape))
