import torch
from torch.optim.lr_scheduler import (
    LambdaLR,
    OneCycleLR,
    ReduceLROnPlateau,
)


def rates(make, losses=None):
    weight = torch.nn.Parameter(torch.zeros(1))
    optimizer = torch.optim.Adam([weight], lr=0.1)
    scheduler, shown = make(optimizer), []
    for step in range(10):
        shown.append(f"{optimizer.param_groups[0]['lr']:.3f}")
        optimizer.step()
        scheduler.step(*([] if losses is None else [losses[step]]))
    return shown


def warm_up(optimizer):
    return LambdaLR(optimizer, lambda step: min(1.0, (step + 1) / 4))


def one_cycle(optimizer):
    return OneCycleLR(optimizer, max_lr=0.1, total_steps=11)


def plateau(optimizer):
    return ReduceLROnPlateau(optimizer, factor=0.1, patience=2)


print("warm-up  ", *rates(warm_up))
print("one cycle", *rates(one_cycle))
losses = [1.0, 0.5, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.3, 0.3]
print("plateau  ", *rates(plateau, losses))
