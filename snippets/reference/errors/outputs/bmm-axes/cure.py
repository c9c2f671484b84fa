import torch
from torch import nn

lstm = nn.LSTM(4, 8, batch_first=True)
output, (h_n, _) = lstm(torch.randn(3, 5, 4))
scores = torch.bmm(output, h_n[-1].unsqueeze(2))
print(tuple(scores.shape))
