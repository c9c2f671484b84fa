import torch
from torch import nn


class Model(nn.Module):
    def __init__(self, start):
        super().__init__()
        self.lstm, self.start = nn.LSTM(5, 10), start

    def forward(self, x):
        state = self.start(1, x.shape[1], 10), self.start(1, x.shape[1], 10)
        return self.lstm(x, state)[0]


x = torch.randn(7, 4, 5)
for start in (torch.randn, torch.zeros):
    model = Model(start).eval()
    print(
        f"{start.__name__:5} in eval(), two runs agree:",
        torch.equal(model(x), model(x)),
    )
