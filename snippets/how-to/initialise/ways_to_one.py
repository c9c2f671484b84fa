import torch
from torch import nn

H = 4
for of_ih, of_hh in (1, 0), (0, 1), (0.5, 0.5), (1, 1):
    lstm = nn.LSTM(3, H)
    with torch.no_grad():
        lstm.bias_ih_l0[H : 2 * H] = of_ih
        lstm.bias_hh_l0[H : 2 * H] = of_hh
    total = (lstm.bias_ih_l0 + lstm.bias_hh_l0)[H : 2 * H]  # (H,)
    gate = torch.sigmoid(total).mean()
    print(f"{of_ih} and {of_hh}: {total[0]:.0f}, the gate {gate:.2f}")
