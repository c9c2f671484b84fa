import torch
from torch import nn

lstm, x = nn.LSTM(4, 8), torch.randn(5, 3, 4)
output, _ = torch.compile(lstm, backend="eager")(x)
print(tuple(output.shape))
