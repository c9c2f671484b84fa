import torch
from torch import nn

lstm = nn.LSTM(4, 8, num_layers=2)
x = torch.randn(5, 3, 4)
output, (h_n, c_n) = lstm(x)
features = torch.cat((h_n[-2], h_n[-1]), dim=1)

layer_0 = nn.LSTM(4, 8)
layer_0.load_state_dict(
    {k: v for k, v in lstm.state_dict().items() if "l0" in k}
)
h_layer_0 = layer_0(x)[1][0][0]
print(
    tuple(features.shape),
    torch.allclose(features[:, :8], h_layer_0, atol=1e-6),
)
