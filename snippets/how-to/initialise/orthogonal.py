import torch
from torch import nn

torch.manual_seed(0)
H_out = 20
default = nn.LSTM(10, H_out).weight_hh_l0.detach()  # (4 * H_out, H_out)
at_once = nn.init.orthogonal_(torch.empty(4 * H_out, H_out))
by_gate = torch.empty(4 * H_out, H_out)
for gate in by_gate.chunk(4):
    nn.init.orthogonal_(gate)
for name, weight in {
    "default": default,
    "all at once": at_once,
    "gate by gate": by_gate,
}.items():
    stretch = torch.linalg.svdvals(weight.chunk(4)[2])  # (H_out,)
    print(f"{name:<12} {stretch.min():.1f} to {stretch.max():.1f}")
