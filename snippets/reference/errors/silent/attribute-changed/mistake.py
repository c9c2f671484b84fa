import torch
from torch import nn

lstm, x = nn.LSTM(4, 8, num_layers=2), torch.randn(5, 3, 4)
layer_0 = nn.LSTM(4, 8)
layer_0.load_state_dict(
    {k: v for k, v in lstm.state_dict().items() if "l0" in k}
)
lstm.num_layers = 1
print(
    "layer 1 is left out:",
    torch.allclose(lstm(x)[0], layer_0(x)[0], atol=1e-6),
)
try:
    lstm.double()(x.double())
except RuntimeError as error:
    print("in float64:", error)
lstm.hidden_size = 16
print(lstm.hidden_size, tuple(lstm.weight_hh_l0.shape))
