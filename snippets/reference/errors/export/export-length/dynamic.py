import torch
from torch import nn

any_length = {"input": {0: torch.export.Dim("L")}}
torch.export.export(
    nn.LSTM(4, 8), (torch.randn(5, 3, 4),), dynamic_shapes=any_length
)
