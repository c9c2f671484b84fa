import random

import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence

random.seed(0)
torch.manual_seed(0)
lstm = nn.LSTM(5, 6, batch_first=True).eval()
lengths = [random.randint(5, 100) for _ in range(960)]
sequences = [torch.randn(length, 5) for length in lengths]


def by_chance(N):
    order = random.sample(range(len(lengths)), len(lengths))
    return [order[i : i + N] for i in range(0, len(order), N)]


def by_length(N, pool=10):
    """Sort within pools of ten batches, then mix the batches."""
    batches = []
    for some in by_chance(N * pool):
        some.sort(key=lengths.__getitem__)
        batches += [some[i : i + N] for i in range(0, len(some), N)]
    return random.sample(batches, len(batches))


@torch.inference_mode()
def last_states(batches):
    states = torch.empty(len(lengths), 6)
    for batch in batches:
        x = pad_sequence([sequences[i] for i in batch], batch_first=True)
        output, _ = lstm(x)
        ends = torch.tensor([lengths[i] for i in batch]) - 1
        states[batch] = output[torch.arange(len(batch)), ends]
    return states


for order in by_chance, by_length:
    batches = order(32)
    steps = sum(len(b) * max(lengths[i] for i in b) for b in batches)
    print(f"{order.__name__}: {1 - sum(lengths) / steps:.0%} is padding")
a, b = last_states(by_chance(32)), last_states(by_length(32))
print("same states:", torch.allclose(a, b, atol=1e-6))
