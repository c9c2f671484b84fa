import torch
from torch import nn

lstm = nn.LSTM(5, 10)
lstm.weight_hh_l0 = nn.Parameter(torch.randn(40, 10))
places = [parameter.data_ptr() for parameter in lstm.parameters()]
lstm.flatten_parameters()
print(
    "moved:",
    places != [parameter.data_ptr() for parameter in lstm.parameters()],
)
