import warnings

import torch
from torch import Tensor, nn

warnings.filterwarnings("ignore", ".*is deprecated")  # torch.jit is


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(4, 8)

    def forward(self, x, state: tuple[Tensor, Tensor]):
        return self.lstm(x, state)


state = torch.zeros(1, 3, 8), torch.zeros(1, 3, 8)
output, _ = torch.jit.script(Net())(torch.randn(5, 3, 4), state)
print(tuple(output.shape))
