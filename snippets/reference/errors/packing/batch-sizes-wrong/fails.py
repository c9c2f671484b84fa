import torch
from torch import nn
from torch.nn.utils.rnn import PackedSequence

packed = PackedSequence(torch.ones(5, 4), torch.tensor([1, 2, 2]))
nn.LSTM(4, 8)(packed)
