import torch
from torch import nn

lstm = nn.LSTM(5, 8, num_layers=3)
x = torch.randn(6, 4, 5)
weights = [parameter.clone() for parameter in lstm.parameters()]
before, _ = lstm(x)
lstm.flatten_parameters()
after, _ = lstm(x)

same = zip(weights, lstm.parameters(), strict=True)
print("weights unchanged:", all(torch.equal(a, b) for a, b in same))
print("output unchanged: ", torch.equal(before, after))
