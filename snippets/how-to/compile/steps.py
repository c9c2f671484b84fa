import warnings

import torch
from torch import nn

torch.manual_seed(0)
H_in, H_out, num_layers, classes = 5, 6, 2, 4


class Step(nn.Module):
    """One step of every sequence, the state before and after it."""

    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(H_in, H_out, num_layers, batch_first=True)
        self.head = nn.Linear(H_out, classes)

    def forward(self, x_t, h, c):
        output, (h, c) = self.lstm(x_t, (h, c))
        return self.head(output[:, 0]), h, c


def zeros(N):
    return torch.zeros(num_layers, N, H_out)


model = Step().eval()
N = torch.export.Dim("N", max=1000)
program = torch.export.export(
    model,
    (torch.randn(2, 1, H_in), zeros(2), zeros(2)),
    dynamic_shapes={"x_t": {0: N}, "h": {1: N}, "c": {1: N}},
    strict=True,
)
torch.export.save(program, "step.pt2")
with warnings.catch_warnings():  # some versions warn of a buffer
    warnings.simplefilter("ignore")
    step = torch.export.load("step.pt2").module()

for N, L in (3, 7), (1, 12), (4, 1):
    x = torch.randn(N, L, H_in)  # (N, L, H_in)
    h, c = zeros(N), zeros(N)
    scores = []
    with torch.no_grad():
        for x_t in x.split(1, dim=1):  # (N, 1, H_in)
            given, h, c = step(x_t, h, c)
            scores.append(given)
        output, (h_n, c_n) = model.lstm(x)  # output (N, L, H_out)
        wanted = model.head(output)  # (N, L, classes)
    scores = torch.stack(scores, dim=1)  # (N, L, classes)
    same = torch.allclose(scores, wanted, atol=1e-5)
    state = torch.allclose(h, h_n, atol=1e-5)
    print(f"N = {N}, L = {L}, same scores: {same}, same h_n: {state}")
