import torch
from torch import nn

lstm, x = nn.LSTM(4, 8), torch.randn(5, 3, 4)
program = torch.export.export(lstm, (x,), strict=True)
output, _ = program.module()(x)
print(tuple(output.shape))
