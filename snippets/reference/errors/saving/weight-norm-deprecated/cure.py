import torch
from torch import nn

lstm = nn.LSTM(4, 8)
torch.nn.utils.parametrizations.weight_norm(lstm, "weight_hh_l0")
print([name for name, _ in lstm.named_parameters() if "hh" in name])
print(lstm(torch.randn(5, 2, 4))[0].shape)
