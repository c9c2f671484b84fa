import torch
from torch import nn

lstm = nn.LSTM(4, 8)
any_batch = {"input": {1: torch.export.Dim("N")}}
exported = torch.export.export(
    lstm,
    (torch.randn(5, 3, 4),),
    dynamic_shapes=any_batch,
    strict=True,
)
x = torch.randn(5, 6, 4)
print(torch.allclose(exported.module()(x)[0], lstm(x)[0], atol=1e-6))
