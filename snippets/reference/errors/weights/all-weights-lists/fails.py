import torch
from torch import nn

lstm = nn.LSTM(4, 8)
torch.optim.SGD(lstm.all_weights)
