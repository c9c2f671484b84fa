import torch
from torch import nn

device = "cuda" if torch.cuda.is_available() else "cpu"
lstm = nn.LSTM(4, 8).to(device)
print(next(lstm.parameters()).device)
