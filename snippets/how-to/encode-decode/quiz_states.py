import torch
from torch import nn

encoder = nn.LSTM(5, 10, num_layers=3, bidirectional=True, batch_first=True)
_, (h_n, _) = encoder(torch.randn(4, 7, 5))
h_0 = torch.cat((h_n[0::2], h_n[1::2]), dim=2)
print(tuple(h_0.shape))
