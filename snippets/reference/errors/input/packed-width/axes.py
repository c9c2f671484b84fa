import torch
from torch import nn
from torch.nn.utils.rnn import pack_sequence

nn.GRU(1, 8)(pack_sequence([torch.ones(3), torch.ones(2)]))
