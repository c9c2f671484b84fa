import torch
from torch import nn

torch.manual_seed(0)
H_in, H_out, short = 6, 64, 9
sample = torch.randn(1, short, H_in)  # (1, short, H_in)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(H_in, H_out, 2, batch_first=True, dropout=0.1)
        self.head = nn.Linear(H_out, 3)

    def forward(self, x, lengths=None):
        output, _ = self.lstm(x)
        if lengths is None:
            return self.head(output[:, -1])
        return self.head(output[torch.arange(len(x)), lengths - 1])


def batch(N, L):
    """Other sequences, the sample first, padded to their length."""
    x = torch.randn(N, L, H_in)  # (N, L, H_in)
    x[0] = 0
    x[0, :short] = sample[0]
    lengths = torch.full((N,), L)
    lengths[0] = short
    return x, lengths


def show(name, difference):
    print(f"{name:<24} below 1e-5: {bool(difference.abs().max() < 1e-5)}")


model = Model().eval()
with torch.no_grad():
    alone = model(sample)[0]  # (3,)
    for N, L in (2, 9), (64, 9), (64, 20), (7, 50):
        x, lengths = batch(N, L)
        show(f"batch of {N}, L {L}", model(x, lengths)[0] - alone)
    show("the last column", model(x)[0] - alone)
    model.train()
    show("without eval()", model(sample)[0] - alone)
