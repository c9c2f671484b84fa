import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

sequences = [torch.ones(3, 2, 4), torch.ones(2, 2, 4)]
nn.LSTM(4, 8)(pack_sequence(sequences))
