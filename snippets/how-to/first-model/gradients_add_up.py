import torch
from torch import nn

torch.manual_seed(0)
lstm = nn.LSTM(10, 20, batch_first=True)
optimizer = torch.optim.Adam(lstm.parameters())
x = torch.randn(3, 5, 10)
for called in False, True:
    sizes = []
    optimizer.zero_grad()
    for _ in range(3):
        if called:
            optimizer.zero_grad()
        lstm(x)[0].square().mean().backward()
        sizes.append(lstm.weight_hh_l0.grad.norm())
    times = [f"{size / sizes[0]:.1f}" for size in sizes]
    print("with zero_grad:" if called else "without:", *times)
