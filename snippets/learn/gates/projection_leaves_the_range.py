import warnings

import torch
from torch import nn

warnings.filterwarnings("ignore", message="LSTM with projections is not")

lstm = nn.LSTM(1, 3, proj_size=1)
with torch.no_grad():
    for parameter in lstm.parameters():
        parameter.fill_(20)
output, _ = lstm(torch.ones(7, 1))
print("some |h_t| is above 1:", bool((output.abs() > 1).any()))
