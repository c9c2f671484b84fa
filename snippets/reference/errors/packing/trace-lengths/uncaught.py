import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence


class Net(nn.Module):
    def forward(self, padded):
        return pack_padded_sequence(padded, [5, 3]).data


torch.jit.trace(Net(), torch.randn(5, 2, 4))
