import torch
from torch import nn

x, zeros = torch.randn(7, 4, 5), torch.zeros(1, 4, 10)
_, state = nn.LSTM(5, 10)(x, (zeros, zeros))
print("LSTM:", type(state).__name__, "of", len(state))
_, state = nn.GRU(5, 10)(x, zeros)
print("GRU: ", type(state).__name__, tuple(state.shape))
_, state = nn.RNN(5, 10)(x, zeros)
print("RNN: ", type(state).__name__, tuple(state.shape))
