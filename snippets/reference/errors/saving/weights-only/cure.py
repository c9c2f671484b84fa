import torch
from torch import nn

torch.save(nn.LSTM(4, 8).state_dict(), "lstm.pt")
lstm = nn.LSTM(4, 8)
print(lstm.load_state_dict(torch.load("lstm.pt")))
