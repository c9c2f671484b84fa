import torch
from torch import nn

lstm = nn.LSTM(input_size=10, hidden_size=20, batch_first=True)
x = torch.randn(3, 10, 50)  # 10 features at each of 50 steps
lstm(x)
