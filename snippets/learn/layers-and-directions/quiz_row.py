import torch
from torch import nn

lstm = nn.LSTM(5, 10, num_layers=2, bidirectional=True)
output, (h_n, _) = lstm(torch.randn(7, 3, 5))
print([row for row in range(4) if torch.equal(h_n[row], output[0, :, 10:])])
