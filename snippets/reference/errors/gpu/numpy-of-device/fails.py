import torch
from torch import nn

output, _ = nn.LSTM(4, 8, device="meta")(torch.randn(5, 3, 4, device="meta"))
output.detach().numpy()
