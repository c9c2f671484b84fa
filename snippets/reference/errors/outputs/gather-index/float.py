import torch
from torch import nn

lengths = torch.tensor([5.0, 4.0, 2.0])
lstm = nn.LSTM(4, 8, batch_first=True)
output, _ = lstm(torch.randn(3, 5, 4))
output.gather(1, (lengths - 1).view(-1, 1, 1).expand(-1, 1, 8))
