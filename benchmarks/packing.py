"""How much longer nn.LSTM takes with packed input, with a projection and in float64 than with plain float32.

The lengths of a packed batch fall evenly from the longest to half of it, or are all the same. The cases take turns,
and the ratios of their medians are printed, forward alone and forward with backward. On a CPU, with one thread.
"""

import statistics
import time
import warnings

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

ROUNDS = 15
PLAIN = "plain float32"


def cases(length, batch, width):
    """Each case by its name: a layer and its input."""
    x = torch.randn(length, batch, width)
    lstm = nn.LSTM(width, width)
    equal = torch.full((batch,), length)
    falling = torch.linspace(length, length // 2, batch).long()
    return {
        PLAIN: (lstm, x),
        "packed, equal lengths": (lstm, pack_padded_sequence(x, equal)),
        "packed, falling lengths": (lstm, pack_padded_sequence(x, falling)),
        "proj_size, a quarter": (nn.LSTM(width, width, proj_size=width // 4), x),
        "float64": (nn.LSTM(width, width, dtype=torch.float64), x.double()),
    }


def seconds(lstm, x, backward):
    """How long a forward pass takes, and a backward pass if wanted."""
    start = time.perf_counter()
    output, _ = lstm(x)
    if backward:
        (output if isinstance(output, torch.Tensor) else output.data).sum().backward()
    return time.perf_counter() - start


def main():
    torch.set_num_threads(1)
    warnings.filterwarnings("ignore", message="LSTM with projections is not")
    for length, batch, width in ((100, 4, 32), (100, 32, 128), (100, 64, 512)):
        given = cases(length, batch, width)
        taken = {(name, backward): [] for name in given for backward in (False, True)}
        for _ in range(ROUNDS):
            for name, backward in taken:
                taken[name, backward].append(seconds(*given[name], backward))
        medians = {key: statistics.median(times) for key, times in taken.items()}
        print(f"L={length} N={batch} hidden_size={width}")
        for name in list(given)[1:]:
            forward, both = (medians[name, back] / medians[PLAIN, back] for back in (False, True))
            print(f"  {name:24} forward {forward:4.1f} times as long, with backward {both:4.1f} times")


if __name__ == "__main__":
    main()
