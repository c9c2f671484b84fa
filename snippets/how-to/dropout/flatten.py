import torch
from torch import nn
from torch.nn.utils import parametrize


class Counting(nn.LSTM):
    calls = 0

    def flatten_parameters(self):
        self.calls += 1
        super().flatten_parameters()


lstm, x = Counting(10, 20), torch.randn(7, 3, 10)


def called():
    """How often it is called during one forward pass."""
    before = lstm.calls
    lstm(x)
    return lstm.calls - before


print("plain:", called())
parametrize.register_parametrization(lstm, "weight_hh_l0", nn.Dropout(0.5))
print("with weight drop:", called(), called())
