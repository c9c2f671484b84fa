import torch
from torch import nn

nn.Linear(8, 2)(
    nn.LSTM(4, 8, device="meta")(torch.randn(5, 3, 4, device="meta"))[0]
)
