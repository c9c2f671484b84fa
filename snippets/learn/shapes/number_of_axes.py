import torch
from torch import nn

lstm = nn.LSTM(10, 20)

for shape in (10,), (5, 10), (5, 3, 10), (5, 3, 2, 10):
    x = torch.zeros(shape)
    try:
        output, _ = lstm(x)
        print(x.dim(), "axes:", shape, "->", tuple(output.shape))
    except ValueError as error:
        print(x.dim(), "axes:", error)
