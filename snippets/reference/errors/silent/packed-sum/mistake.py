import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

packed = pack_sequence([torch.randn(3, 8), torch.randn(2, 8)])
output, _ = nn.LSTM(8, 8)(packed)
residual = packed + output
print(type(residual).__name__, len(residual))
