import warnings

import torch
from torch import nn

lstm = nn.LSTM(4, 8)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # a note on how the weights are kept
    program = torch.export.export(lstm, (torch.randn(5, 3, 4),))
output, _ = program.module()(torch.randn(5, 3, 4))
print(tuple(output.shape))
