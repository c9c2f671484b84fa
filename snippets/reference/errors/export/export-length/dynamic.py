import torch
from torch import nn

x, any_length = torch.randn(5, 3, 4), {0: torch.export.Dim("L")}
torch.export.export(
    nn.LSTM(4, 8), (x,), strict=True, dynamic_shapes={"input": any_length}
)
