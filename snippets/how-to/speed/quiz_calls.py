import torch
from torch import nn

calls = 0


def count(module, inputs):
    global calls
    calls += 1


lstm = nn.LSTM(5, 6, batch_first=True).eval()
lstm.register_forward_pre_hook(count)
x = torch.randn(4, 50, 5)
lstm(x)
for each in x:
    lstm(each)
for x_t in x.split(1, dim=1):
    lstm(x_t)
print(calls)
