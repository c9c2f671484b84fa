import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(100, 64, num_layers=2, proj_size=16)
bound = 1 / 64**0.5
print("bound", bound)
inside = all(bool((p.abs() <= bound).all()) for p in lstm.parameters())
print("every weight and bias is within it:", inside)
w = lstm.weight_ih_l0
print("the range is used:", bool(w.min() < -0.99 * bound and w.max() > 0.99 * bound))
print("the mean is near 0:", bool(w.mean().abs() < 0.01 * bound))
