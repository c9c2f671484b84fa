import warnings

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(4, 8)

    def forward(self, x, lengths):
        return self.lstm(pack_padded_sequence(x, lengths))[1][0]


warnings.simplefilter("ignore")
x, lengths = torch.randn(5, 2, 4), torch.tensor([5, 3])
torch.export.export(Net(), (x, lengths), strict=False)
