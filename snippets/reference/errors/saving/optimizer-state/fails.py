import torch
from torch import nn

saved = torch.optim.Adam(nn.LSTM(4, 8).parameters()).state_dict()
lstm = nn.LSTM(4, 8, num_layers=2)
optimizer = torch.optim.Adam(lstm.parameters())
optimizer.load_state_dict(saved)
