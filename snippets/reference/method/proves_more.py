import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(4, 6)
x = torch.randn(5, 2, 4)
with torch.no_grad():
    lstm.bias_ih_l0.zero_()
    lstm.bias_hh_l0.zero_()
without = nn.LSTM(4, 6, bias=False)
without.load_state_dict(
    {"weight_ih_l0": lstm.weight_ih_l0, "weight_hh_l0": lstm.weight_hh_l0}
)
ours, theirs = lstm(x)[0], without(x)[0]
print("finite:", torch.isfinite(ours).all().item())
print("as without biases:", torch.allclose(ours, theirs))
