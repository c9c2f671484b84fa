import torch
from torch import nn


class Net(nn.RNN):
    def permute_hidden(self, hx, permutation):
        self.last = hx


Net(4, 8)(torch.randn(5, 3, 4), torch.zeros(1, 3, 8))
