import torch
from torch import nn


def show(graph, inputs):
    print(
        "compiled:",
        [n.name for n in graph.graph.nodes if n.op.startswith("call")],
    )
    return graph


def model(x):
    output, _ = layer(x.tanh())
    return output.relu()


for layer in nn.LSTM(4, 8), nn.GRU(4, 8), nn.RNN(4, 8):
    y = torch.compile(model, backend=show)(torch.randn(5, 3, 4))
    print(layer, tuple(y.shape))
