import torch
from torch import nn

lstm = nn.LSTM(4, 8)
optimizer = torch.optim.Adam(lstm.parameters())
print(len(optimizer.param_groups[0]["params"]))
