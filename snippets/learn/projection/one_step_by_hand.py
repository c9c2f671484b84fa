import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="LSTM with projections is not")

N, H_in, H_cell, H_out = 3, 5, 11, 4
lstm = nn.LSTM(H_in, H_cell, proj_size=H_out)
x_t = torch.randn(N, H_in)  # (N, H_in)
h = torch.randn(N, H_out)  # (N, H_out)
c = torch.randn(N, H_cell)  # (N, H_cell)

from_input = x_t @ lstm.weight_ih_l0.T + lstm.bias_ih_l0
from_state = h @ lstm.weight_hh_l0.T + lstm.bias_hh_l0
four = from_input + from_state  # (N, 4 * H_cell)
i, f, g, o = four.chunk(4, dim=1)
c_t = f.sigmoid() * c + i.sigmoid() * g.tanh()  # (N, H_cell)
wide = o.sigmoid() * c_t.tanh()  # (N, H_cell)
h_t = wide @ lstm.weight_hr_l0.T  # (N, H_out)

_, (h_n, c_n) = lstm(x_t.unsqueeze(0), (h.unsqueeze(0), c.unsqueeze(0)))
print("wide", tuple(wide.shape))
print("h_t ", tuple(h_t.shape))
print("same h_t:", torch.allclose(h_t, h_n[0], atol=1e-6))
print("same c_t:", torch.allclose(c_t, c_n[0], atol=1e-6))
