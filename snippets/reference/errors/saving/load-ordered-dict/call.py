import torch
from torch import nn

torch.save(nn.LSTM(4, 8).state_dict(), "lstm.pt")
torch.load("lstm.pt")(torch.randn(5, 2, 4))
