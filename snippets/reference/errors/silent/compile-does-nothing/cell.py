import torch
from torch import nn


def show(graph, inputs):
    print(
        "compiled:",
        [n.name for n in graph.graph.nodes if n.op.startswith("call")],
    )
    return graph


def model(x):
    return cell(x.tanh())[0].relu()


cell = nn.LSTMCell(4, 8)
y = torch.compile(model, backend=show, fullgraph=True)(torch.randn(3, 4))
print(cell, tuple(y.shape))
