import weakref

import torch
from torch import nn
from torch.autograd.graph import saved_tensors_hooks

torch.manual_seed(0)
N, L, H_in, H_out, calls = 4, 10, 3, 16, 5
held = weakref.WeakSet()


class Kept:
    """A tensor that a graph keeps for backward()."""

    def __init__(self, tensor):
        self.tensor = tensor.detach()  # else it would keep its own graph
        held.add(self)


def size_held():
    tensors = [each.tensor for each in held]
    return sum(each.numel() * each.element_size() for each in tensors)


def run(detach, backward, grad=True):
    """What is kept after each window, in terms of the first one."""
    lstm = nn.LSTM(H_in, H_out, batch_first=True)
    state, losses, kept = None, [], []
    for _ in range(calls):
        with torch.set_grad_enabled(grad):
            output, state = lstm(torch.randn(N, L, H_in), state)
            loss = output.square().mean()
        kept.append(size_held())
        if backward:
            loss.backward()
        if detach:
            state = tuple(each.detach() for each in state)
        losses.append(loss if grad and not backward else loss.item())
    return [round(each / max(kept[0], 1)) for each in kept]


with saved_tensors_hooks(Kept, lambda kept: kept.tensor):
    print("detached:          ", run(detach=True, backward=True))
    print("not detached:      ", run(detach=False, backward=False))
    print("losses as tensors: ", run(detach=True, backward=False))
    print("no_grad:           ", run(False, False, grad=False))
