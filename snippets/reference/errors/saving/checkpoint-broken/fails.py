import torch
from torch import nn

torch.save(nn.LSTM(4, 8).state_dict(), "lstm.pt")
with open("lstm.pt", "r+b") as file:
    file.truncate(2000)
torch.load("lstm.pt")
