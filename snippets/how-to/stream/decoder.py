import torch
from torch import nn

torch.manual_seed(0)
N, L, H_in, H_out = 3, 7, 5, 6
cell = nn.LSTMCell(H_in, H_out)
lstm = nn.LSTM(H_in, H_out)
for name, weight in cell.named_parameters():
    getattr(lstm, f"{name}_l0").data.copy_(weight.data)
x = torch.randn(L, N, H_in)  # (L, N, H_in)
zeros = torch.zeros(N, H_out)  # (N, H_out)
with torch.inference_mode():
    wanted, _ = lstm(x)  # (L, N, H_out)
    h = c = only_h = zeros
    for t, x_t in enumerate(x):
        h, c = cell(x_t, (h, c))
        only_h, _ = cell(x_t, (only_h, zeros))
        nothing, _ = cell(x_t)
        same = [
            torch.allclose(each, wanted[t], atol=1e-6)
            for each in (h, only_h, nothing)
        ]
        if t < 3:
            print(f"step {t}: (h, c) {same[0]}, h alone {same[1]}, ", end="")
            print(f"nothing {same[2]}")
