import torch
from torch import nn

saved = torch.optim.Adam(nn.LSTM(4, 8).parameters()).state_dict()
lstm = nn.LSTM(4, 8)
optimizer = torch.optim.Adam(lstm.parameters())
optimizer.load_state_dict(saved)
print(len(optimizer.param_groups[0]["params"]), "parameters")
