import random

import numpy as np
import torch


def get_random(order):
    kind, numbers, *rest = np.random.get_state()
    saved = {
        "torch": torch.get_rng_state(),
        "cuda": torch.cuda.get_rng_state_all(),  # [] without a GPU
        "numpy": (kind, numbers.tolist(), *rest),
        "random": random.getstate(),
        "order": order.get_state(),
    }
    return saved


def set_random(saved, order):
    torch.set_rng_state(saved["torch"])
    torch.cuda.set_rng_state_all(saved["cuda"])
    np.random.set_state(saved["numpy"])
    random.setstate(saved["random"])
    order.set_state(saved["order"])


def draw(order):
    shuffled = torch.randperm(100, generator=order).tolist()
    return random.random(), np.random.rand(), torch.rand(()).item(), shuffled


order = torch.Generator().manual_seed(0)
torch.save(get_random(order), "random.pt")
first = draw(order)
print("went on, the same:", draw(order) == first)
set_random(torch.load("random.pt", weights_only=True), order)
print("put back, the same:", draw(order) == first)
