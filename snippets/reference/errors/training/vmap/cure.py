import torch
from torch import nn

lstm = nn.LSTM(4, 8)
x = torch.randn(7, 5, 3, 4)
folded, _ = lstm(x.transpose(0, 1).flatten(1, 2))
output = folded.unflatten(1, (7, 3)).transpose(0, 1)
looped = torch.stack([lstm(each)[0] for each in x])
print(tuple(output.shape), torch.allclose(output, looped, atol=1e-6))
