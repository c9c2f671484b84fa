import torch
from torch import nn
from torch.nn.utils.parametrizations import spectral_norm

lstm = spectral_norm(nn.LSTM(4, 8), "weight_hh_l0").eval()
plain = nn.LSTM(4, 8)
plain.load_state_dict(
    {name: getattr(lstm, name) for name in plain.state_dict()}
)
x = torch.randn(5, 2, 4)
print(torch.allclose(lstm(x)[0], plain(x)[0], atol=1e-6))
