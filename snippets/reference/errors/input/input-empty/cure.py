import torch
from torch import nn

lstm = nn.LSTM(4, 8)
sequences = [torch.randn(0, 4), torch.randn(5, 4), torch.randn(3, 4)]
kept = [each for each in sequences if len(each)]
output, _ = lstm(nn.utils.rnn.pad_sequence(kept))
print(tuple(output.shape))
