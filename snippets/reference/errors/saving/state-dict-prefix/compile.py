import torch
from torch import nn

saved = torch.compile(nn.LSTM(4, 8), backend="eager").state_dict()
nn.LSTM(4, 8).load_state_dict(saved)
