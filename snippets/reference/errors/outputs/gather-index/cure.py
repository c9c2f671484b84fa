import torch
from torch import nn

lengths = torch.tensor([5, 4, 2])
lstm = nn.LSTM(4, 8, batch_first=True)
output, _ = lstm(torch.randn(3, 5, 4))
index = (lengths - 1).view(-1, 1, 1).expand(-1, 1, 8)
last = output.gather(1, index).squeeze(1)
print(torch.equal(last, output[torch.arange(3), lengths - 1]))
