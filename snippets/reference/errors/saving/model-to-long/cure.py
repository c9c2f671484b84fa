import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x = torch.ones(5, 2, 4, dtype=torch.long)
print(lstm(x.float())[0].dtype)
