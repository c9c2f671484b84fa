import warnings

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence


class Net(nn.Module):
    def forward(self, padded):
        return pack_padded_sequence(padded, [5, 3]).data


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.jit.trace(Net(), torch.randn(5, 2, 4))
print(
    next(
        str(each.message) for each in caught if "tracer" in str(each.message)
    )
)
