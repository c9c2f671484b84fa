import copy

import torch
from torch import nn


def compare(lstm, x, device):
    """How far results and gradients of a device are from those of the CPU."""
    results = []
    for place in "cpu", device:
        module = copy.deepcopy(lstm).to(place)
        given = x.detach().to(place).requires_grad_()
        output, (h_n, c_n) = module(given)
        (output.square().sum() + c_n.sum()).backward()
        grads = [weight.grad for weight in module.parameters()]
        results.append(
            [t.detach().cpu() for t in (output, h_n, c_n, given.grad, *grads)]
        )
    pairs = zip(*results, strict=True)
    return max(((a - b).abs().max() / a.abs().max()).item() for a, b in pairs)


device = "cpu"
if torch.accelerator.is_available():
    device = torch.accelerator.current_accelerator()
for arguments in (
    {},
    {"num_layers": 2},
    {"bidirectional": True},
    {"batch_first": True, "num_layers": 2, "bidirectional": True},
):
    lstm = nn.LSTM(5, 10, **arguments)
    worst = compare(lstm, torch.randn(7, 3, 5), device)
    print("agrees:" if worst < 1e-3 else "DIFFERS:", arguments)
