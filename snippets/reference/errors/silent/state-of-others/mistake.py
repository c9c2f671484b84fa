import torch
from torch import nn

lstm = nn.LSTM(4, 8)
batches = torch.randn(3, 5, 2, 4)
state = None
for x in batches:
    output, state = lstm(x, state)
print("as if alone:", torch.allclose(output, lstm(batches[-1])[0]))
