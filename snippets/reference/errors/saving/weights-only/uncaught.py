import torch
from torch import nn

torch.save(nn.LSTM(4, 8), "lstm.pt")
torch.load("lstm.pt")
