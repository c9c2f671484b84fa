import torch
from torch import nn
from torch.nn.utils.rnn import PackedSequence

sizes = torch.tensor([2, 2, 1], dtype=torch.int32)
nn.LSTM(4, 8)(PackedSequence(torch.ones(5, 4), sizes))
