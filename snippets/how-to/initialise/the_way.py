import torch
from torch import nn

N, L, H_in, H_cell, letters = 3, 12, 10, 20, 4
H_out = H_cell
embedding = nn.Embedding(letters, H_in)
lstm = nn.LSTM(H_in, H_out, batch_first=True)
head = nn.Linear(H_out, letters)

i, f, g, o = lstm.weight_hh_l0.chunk(4)  # f (H_cell, H_out)
b_i, b_f, b_g, b_o = lstm.bias_ih_l0.chunk(4)  # b_f (H_cell,)
print("one gate of weight_hh", tuple(f.shape))
print("one gate of bias_ih", tuple(b_f.shape))

ids = torch.randint(letters, (N, L))  # (N, L)
x = embedding(ids)  # (N, L, H_in)
output, _ = lstm(x)  # output (N, L, H_out)
last = output[:, -1]  # (N, H_out)
scores = head(last)  # (N, letters)
for name in "ids", "x", "output", "last", "scores":
    print(name, tuple(globals()[name].shape))
