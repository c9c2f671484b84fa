import torch
from torch import nn

lstm = nn.LSTM(4, 8)
optimizer = torch.optim.SGD(lstm.parameters(), lr=0.1)
torch.optim.lr_scheduler.StepLR(optimizer, step_size=1).step()
