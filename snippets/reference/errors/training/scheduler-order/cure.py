import torch
from torch import nn

lstm = nn.LSTM(4, 8)
optimizer = torch.optim.SGD(lstm.parameters(), lr=0.1)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=1)
lstm(torch.randn(5, 3, 4))[0].sum().backward()
optimizer.step()
scheduler.step()
print(scheduler.get_last_lr())
