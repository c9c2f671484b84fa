import torch
from torch import nn

N, H_in, H_out = 3, 5, 6
compiled = 0


def count(graph, inputs):
    global compiled
    compiled += 1
    return graph


class Loop(nn.Module):
    def __init__(self):
        super().__init__()
        self.cell = nn.LSTMCell(H_in, H_out)

    def forward(self, x):
        h = c = x.new_zeros(len(x), H_out)
        output = []
        for x_t in x.unbind(dim=1):
            h, c = self.cell(x_t, (h, c))
            output.append(h)
        return torch.stack(output, dim=1)


for model in nn.Linear(H_in, H_out), Loop():
    compiled = 0
    run = torch.compile(model, backend=count)
    for L in 4, 5, 6, 7, 8:
        run(torch.randn(N, L, H_in))
    print(type(model).__name__, "compiled", compiled, "times")
    torch.compiler.reset()

cell, compiled = nn.LSTMCell(H_in, H_out), 0
run = torch.compile(cell, backend=count)
with torch.no_grad():
    for L in 4, 5, 6, 7, 8:
        h, c = torch.zeros(N, H_out), torch.zeros(N, H_out)
        for x_t in torch.randn(L, N, H_in):  # (N, H_in)
            h, c = run(x_t, (h, c))
print("LSTMCell, loop outside, compiled", compiled, "times")
torch.compiler.reset()
