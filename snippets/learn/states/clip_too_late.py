import copy

import torch
from torch import nn

torch.manual_seed(0)
model = nn.LSTM(5, 10)
x = torch.randn(20, 3, 5)


def train(*order):
    """The weights after one step, with clipping where the order has it."""
    lstm = copy.deepcopy(model)
    sgd = torch.optim.SGD(lstm.parameters(), lr=1.0)
    lstm(x)[0].sum().backward()
    for what in order:
        if what == "clip":
            nn.utils.clip_grad_norm_(lstm.parameters(), max_norm=1.0)
        else:
            sgd.step()
    return nn.utils.parameters_to_vector(lstm.parameters())


none, late = train("step"), train("step", "clip")
right = train("clip", "step")
start = nn.utils.parameters_to_vector(model.parameters())
print("clipped after step() is as not clipped:", torch.equal(late, none))
too_long = (none - start).norm() > 10
print("length of the step, not clipped: above 10:", too_long.item())
print(f"length of the step, clipped before it: {(right - start).norm():.2f}")
