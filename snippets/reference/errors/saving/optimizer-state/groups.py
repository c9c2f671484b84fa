import torch
from torch import nn

a, b = nn.LSTM(4, 8), nn.Linear(8, 2)
saved = torch.optim.Adam(a.parameters()).state_dict()
groups = [{"params": a.parameters()}, {"params": b.parameters()}]
torch.optim.Adam(groups).load_state_dict(saved)
