import torch
from torch import Tensor, nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(4, 8)

    def forward(self, x, state: tuple[Tensor, Tensor]):
        return self.gru(x, state)


torch.jit.script(Net())
