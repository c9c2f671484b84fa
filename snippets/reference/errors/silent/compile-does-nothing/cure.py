import torch
from torch import nn


def show(graph, inputs):
    print(
        "compiled:",
        [n.name for n in graph.graph.nodes if n.op.startswith("call")],
    )
    return graph


def before(x):
    return x.tanh()


def behind(output):
    return output.relu()


def model(x):
    output, _ = layer(before(x))
    return behind(output)


layer = nn.LSTM(4, 8)
y = torch.compile(model, backend=show)(torch.randn(5, 3, 4))
print(layer, tuple(y.shape))
