import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

packed = pack_sequence([torch.randn(3, 8), torch.randn(2, 8)])
output, _ = nn.LSTM(8, 8)(packed)
residual = output._replace(data=packed.data + output.data)
print(type(residual).__name__, tuple(residual.data.shape))
