import torch
from torch import nn

x = torch.randn(5, 3, 4)
output, _ = nn.LSTM(4, 8)(x)
torch.tensor([output[0].detach(), output[1].detach()])
