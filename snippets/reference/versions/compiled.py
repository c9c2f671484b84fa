import torch
from torch import nn

lstm = nn.LSTM(4, 8)
compiled = []


def show(graph, inputs):
    calls = [n.name for n in graph.graph.nodes if n.op.startswith("call")]
    compiled.append(calls)
    return graph


@torch.compile(backend=show)
def model(x):
    output, _ = lstm(x.tanh())
    return output.relu()


model(torch.randn(5, 3, 4))
print(compiled)
