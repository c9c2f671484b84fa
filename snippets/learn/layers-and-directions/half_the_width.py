import torch
from torch import nn

width = 10
one_way = nn.LSTM(5, width)
both_ways = nn.LSTM(5, width // 2, bidirectional=True)
x = torch.randn(7, 4, 5)
print("one way  ", tuple(one_way(x)[0].shape))
print("both ways", tuple(both_ways(x)[0].shape))
for name, lstm in {"one way": one_way, "both ways": both_ways}.items():
    print(f"{name:9}", sum(parameter.numel() for parameter in lstm.parameters()), "parameters")
