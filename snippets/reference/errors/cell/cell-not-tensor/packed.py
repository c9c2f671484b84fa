import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

nn.LSTMCell(4, 8)(pack_sequence([torch.ones(3, 4), torch.ones(2, 4)]))
