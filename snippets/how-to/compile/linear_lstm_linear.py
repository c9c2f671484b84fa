import torch
from torch import nn

N, L, H_in, width, H_out, classes = 3, 7, 5, 8, 6, 4


def show(graph, inputs):
    """A backend that counts what it is given, and changes nothing."""
    graphs.append(graph)
    return graph


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.before = nn.Sequential(nn.Linear(H_in, width), nn.Tanh())
        self.lstm = nn.LSTM(width, H_out, batch_first=True)
        self.after = nn.Linear(H_out, classes)

    def forward(self, x):
        output, _ = self.lstm(self.before(x))
        return self.after(output)


def whole(model):
    model.forward = torch.compile(model.forward, backend=show)


def parts(model):
    for part in model.before, model.after:
        part.forward = torch.compile(part.forward, backend=show)


x = torch.randn(N, L, H_in)  # (N, L, H_in)
for way in whole, parts:
    torch.compiler.reset()  # or what was left uncompiled stays so
    model, graphs = Model(), []
    wanted = model(x)  # (N, L, classes)
    way(model)
    same = torch.allclose(model(x), wanted, atol=1e-6)
    print(f"{way.__name__}: {len(graphs)} graphs, same: {same}")
