import torch
from torch import nn
from torch.nn.utils import parametrize

torch.manual_seed(0)
L, N, H_in, H_out, num_layers, p = 7, 3, 10, 20, 2, 0.5
lstm = nn.LSTM(H_in, H_out, num_layers)
plain = nn.LSTM(H_in, H_out, num_layers)
plain.load_state_dict(lstm.state_dict())
for layer in range(num_layers):
    parametrize.register_parametrization(
        lstm, f"weight_hh_l{layer}", nn.Dropout(p)
    )

x = torch.randn(L, N, H_in)  # (L, N, H_in)
print("train(): two calls agree:", torch.equal(lstm(x)[0], lstm(x)[0]))
zeros = (lstm.weight_hh_l0 == 0).float().mean()
print(f"share of zeros in weight_hh_l0: {zeros:.1f}")
lstm(x)[0].sum().backward()
for name, parameter in lstm.named_parameters():
    if "original" in name:
        print(name, "has a gradient:", parameter.grad is not None)

lstm.eval()
print("eval(): as the plain one:", torch.equal(lstm(x)[0], plain(x)[0]))
for layer in range(num_layers):
    parametrize.remove_parametrizations(
        lstm, f"weight_hh_l{layer}", leave_parametrized=False
    )
print("names as before:", set(lstm.state_dict()) == set(plain.state_dict()))
