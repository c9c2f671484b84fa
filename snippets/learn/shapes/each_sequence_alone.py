import torch
from torch import nn


class Model(nn.Module):
    def __init__(self, batch_first):
        super().__init__()
        self.lstm = nn.LSTM(7, 16, batch_first=batch_first)
        self.head = nn.Linear(16, 1)

    def forward(self, x):
        output, _ = self.lstm(x)
        return self.head(output[:, -1])


def mixes_sequences(model, x):
    """Whether an answer changes when its sequence runs without the others."""
    model.eval()
    with torch.no_grad():
        alone = [model(x[n : n + 1]) for n in range(len(x))]
        return not torch.allclose(model(x), torch.cat(alone), atol=1e-5)


torch.manual_seed(0)
x = torch.randn(24, 24, 7)  # as many sequences as time steps
print("batch_first=True: ", mixes_sequences(Model(batch_first=True), x))
print("batch_first=False:", mixes_sequences(Model(batch_first=False), x))
