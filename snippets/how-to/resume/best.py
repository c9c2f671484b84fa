import copy

import torch
from torch import nn

torch.manual_seed(0)
model = nn.LSTM(3, 20)
best = model.state_dict()
copied = copy.deepcopy(model.state_dict())
before = model.weight_hh_l0.clone()  # (4 * 20, 20)

optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
output, _ = model(torch.randn(5, 16, 3))  # (5, 16, 20)
output.square().mean().backward()
optimizer.step()

for name, saved in ("state_dict()", best), ("deepcopy", copied):
    print(name, torch.equal(saved["weight_hh_l0"], before))
