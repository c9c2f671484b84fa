import torch
from torch import nn


class Net(nn.RNN):
    def permute_hidden(self, hx, permutation):
        self.last = hx
        return super().permute_hidden(hx, permutation)


output, _ = Net(4, 8)(torch.randn(5, 3, 4), torch.zeros(1, 3, 8))
print(tuple(output.shape))
