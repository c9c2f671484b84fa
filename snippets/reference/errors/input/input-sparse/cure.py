import torch
from torch import nn

x = torch.randn(5, 3, 4).to_sparse()
output, _ = nn.LSTM(4, 8)(x.to_dense())
print(tuple(output.shape))
