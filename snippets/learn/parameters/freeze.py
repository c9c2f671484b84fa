import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(5, 10, num_layers=2, bidirectional=True)
for name, parameter in lstm.named_parameters():
    if name.removesuffix("_reverse").endswith("_l0"):
        parameter.requires_grad_(False)

optimizer = torch.optim.SGD(
    [p for p in lstm.parameters() if p.requires_grad], lr=0.1
)
before = {name: p.detach().clone() for name, p in lstm.named_parameters()}
lstm(torch.randn(7, 4, 5))[0].sum().backward()
optimizer.step()
for name, parameter in lstm.named_parameters():
    if not torch.equal(parameter, before[name]):
        print("changed:", name)
