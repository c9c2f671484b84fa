import torch
from torch import nn

torch.manual_seed(0)
N, L, H_out, longest = 3, 7, 20, 9
x = torch.randn(N, L, H_out)  # (N, L, H_out)
mixed = x[:, torch.randperm(L)]  # the same steps in another order
layer = nn.TransformerEncoderLayer(H_out, 5, 50, dropout=0, batch_first=True)
position = nn.Embedding(longest, H_out)
lstm = nn.LSTM(H_out, H_out, batch_first=True)
gru = nn.GRU(H_out, H_out, batch_first=True)
bodies = {
    "Transformer": lambda x: layer(x),
    "Transformer with positions": lambda x: layer(x + position(steps)),
    "LSTM": lambda x: lstm(x)[0],
    "GRU": lambda x: gru(x)[0],
}
steps = torch.arange(L)
for name, body in bodies.items():
    pooled, again = body(x).mean(dim=1), body(mixed).mean(dim=1)
    same = torch.allclose(pooled, again, atol=1e-5)
    print(f"{name:<26} same in another order: {same}")

try:
    position(torch.arange(longest + 1))
except IndexError as error:
    print("one step more than the table has:", error)
