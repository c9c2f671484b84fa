import torch
from torch import nn

lstm, head = nn.LSTM(4, 8), nn.Linear(8, 2)
output, _ = lstm(torch.randn(5, 3, 4))
with torch.amp.autocast("cpu", dtype=torch.bfloat16):
    print(head(output).dtype)
