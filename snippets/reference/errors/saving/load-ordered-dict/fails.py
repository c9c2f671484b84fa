import torch
from torch import nn

torch.save(nn.LSTM(4, 8).state_dict(), "lstm.pt")
lstm = torch.load("lstm.pt")
lstm.eval()
