import torch
from torch import nn

L, N, H_in, H_out = 7, 3, 4, 6
lstm = nn.LSTM(H_in, H_out, num_layers=2)
x = torch.randn(L, N, H_in)
lstm.batch_first = True  # L is now taken for the batch
print("h_n, batch_first=True:", tuple(lstm(x)[1][0].shape))
lstm.batch_first, lstm.dropout = False, 0.5
print("the same twice, dropout=0.5:", torch.equal(lstm(x)[0], lstm(x)[0]))
lstm.dropout = 0.0
before = lstm(x)[0]
lstm.bias = False
print("the same, bias=False:", torch.equal(lstm(x)[0], before))
lstm.bias, lstm.num_layers = True, 1
print("h_n, num_layers=1:", tuple(lstm(x)[1][0].shape))
print("weights and biases:", len(list(lstm.parameters())))
lstm.num_layers = 3
try:
    lstm(x)
except RuntimeError as error:
    print("num_layers=3:", error)
