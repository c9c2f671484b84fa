import torch
from torch import nn

width = 10
one_way = nn.LSTM(5, width)
both_ways = nn.LSTM(5, width // 2, bidirectional=True)
x = torch.randn(7, 4, 5)
for name, lstm in {"one way": one_way, "both ways": both_ways}.items():
    count = sum(parameter.numel() for parameter in lstm.parameters())
    print(f"{name:9} output {tuple(lstm(x)[0].shape)}, {count} parameters")
odd = nn.LSTM(5, 11 // 2, bidirectional=True)
print("width 11:", odd(x)[0].shape[-1])
