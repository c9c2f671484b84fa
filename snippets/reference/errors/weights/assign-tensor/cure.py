import torch
from torch import nn

lstm = nn.LSTM(4, 8)
new = torch.zeros(32, 8)
with torch.no_grad():
    lstm.weight_hh_l0.copy_(new)
print(lstm.weight_hh_l0.count_nonzero().item())
