import torch
from torch.nn.utils.rnn import PackedSequence

PackedSequence(torch.ones(5, 4))
