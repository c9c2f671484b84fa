import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out = 3, 7, 10, 20
lstm = nn.LSTM(H_in, H_out, num_layers=2, batch_first=True, dropout=0.5)
x = torch.randn(N, L, H_in)  # (N, L, H_in)
(output, (h_n, _)), (again, (h_again, _)) = lstm(x), lstm(x)
for layer in 0, 1:
    same = torch.equal(h_n[layer], h_again[layer])
    print(f"layer {layer}: the same in two calls: {same}")
print("zeros in output:", int((output == 0).sum()))
