"""How much longer a loop over nn.LSTMCell takes than one call of nn.LSTM, forward and backward.

Both have the same weights' sizes and read the same input; they take turns, and the
ratio of their medians is printed for each size. On a CPU, with one thread.
"""

import statistics
import time

import torch
from torch import nn

ROUNDS = 15


def layer(lstm, cell, x):
    return lstm(x)[0]


def loop(lstm, cell, x):
    state, steps = None, []
    for x_t in x:
        state = cell(x_t, state)
        steps.append(state[0])
    return torch.stack(steps)


def seconds(run, *arguments):
    """How long one forward and one backward pass take."""
    start = time.perf_counter()
    run(*arguments).sum().backward()
    return time.perf_counter() - start


def main():
    torch.set_num_threads(1)
    for length, batch, width in ((100, 1, 32), (100, 32, 128), (100, 64, 512)):
        modules = nn.LSTM(width, width), nn.LSTMCell(width, width), torch.randn(length, batch, width)
        taken = {run: [] for run in (layer, loop)}
        for _ in range(ROUNDS):
            for run, times in taken.items():
                times.append(seconds(run, *modules))
        ratio = statistics.median(taken[loop]) / statistics.median(taken[layer])
        print(f"L={length} N={batch} hidden_size={width}: the loop takes {ratio:.1f} times as long")


if __name__ == "__main__":
    main()
