from itertools import permutations

import torch
from torch import nn

lstm = nn.LSTM(10, 20)

for shape in permutations((5, 3, 10)):
    try:
        _, (h_n, _) = lstm(torch.zeros(shape))
        N = h_n.shape[1]
        print(shape, "taken as", shape[0], "time steps of", N, "sequences")
    except RuntimeError as error:
        print(shape, error)
