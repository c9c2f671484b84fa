import torch
from torch import nn

H_in, H_out = 5, 10
x = torch.randn(7, 3, H_in, dtype=torch.float64)
for kind, merged in (nn.LSTM, "all"), (nn.GRU, "all"), (nn.GRU, "r and z"):
    two = kind(H_in, H_out).double()
    one = kind(H_in, H_out).double()
    one.load_state_dict(two.state_dict())
    rows = slice(None) if merged == "all" else slice(0, 2 * H_out)
    with torch.no_grad():
        one.bias_ih_l0[rows] += one.bias_hh_l0[rows]
        one.bias_hh_l0[rows] = 0
    difference = (one(x)[0] - two(x)[0]).abs().max()
    same = difference.item() < 1e-12
    print(f"{kind.__name__:4} {merged:7} merged, output the same: {same}")
