import torch
from torch import nn

lstm = nn.LSTM(3, 4)
with torch.no_grad():
    for name, parameter in lstm.named_parameters():
        if "bias" in name:
            parameter.zero_()
            parameter[4:8] = 1
print((lstm.bias_ih_l0 + lstm.bias_hh_l0)[4:8].tolist())
