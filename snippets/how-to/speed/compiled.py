import torch
from torch import nn

torch.manual_seed(0)
names = []


def look(graph, inputs):
    """A backend that notes what it gets and runs it as it is."""
    names.extend(node.name for node in graph.graph.nodes)
    return graph


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.before = nn.Linear(5, 7)
        self.lstm = nn.LSTM(7, 6, batch_first=True)
        self.behind = nn.Linear(6, 4)

    def forward(self, x):
        output, _ = self.lstm(self.before(x).relu())
        return self.behind(output).relu()


model = Model().eval()
x = torch.randn(3, 8, 5)
with torch.no_grad():
    wanted = model(x)
    whole = torch.compile(model, backend=look)(x)
    print("the LSTM is in a graph:", any("lstm" in name for name in names))

    names.clear()
    model.before = torch.compile(model.before, backend=look)
    model.behind = torch.compile(model.behind, backend=look)
    parts = model(x)
    print("both parts are:", "linear" in names and names.count("output") == 2)
print("same numbers:", torch.equal(wanted, whole), torch.equal(wanted, parts))
