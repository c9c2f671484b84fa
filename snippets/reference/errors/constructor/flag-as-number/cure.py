import torch
from torch import nn

lstm = nn.LSTM(4, 8, batch_first=True)
output, _ = lstm(torch.randn(2, 5, 4))
print(tuple(output.shape))
