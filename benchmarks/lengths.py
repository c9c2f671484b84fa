"""What oneDNN keeps for each new sequence length, and what bounding its cache brings and costs.

One layer reads one sequence at a time, first each length once, then as many random ones. Each capacity of the cache is
tried in an interpreter of its own, as oneDNN reads the environment variable once. On a CPU, with one thread, on Linux.
"""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import torch
from torch import nn

CAPACITY = "ONEDNN_PRIMITIVE_CACHE_CAPACITY"
LENGTHS = 1500
SHOWN = (100, 500, 1000, LENGTHS)


def megabytes():
    """How much memory this process has."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def measure():
    """What the lengths add to the memory, and how long a call with a length that was met before takes."""
    torch.set_num_threads(1)
    lstm = nn.LSTM(64, 256).eval()
    with torch.inference_mode():
        lstm(torch.randn(LENGTHS, 1, 64))
        before, grown = megabytes(), []
        for length in range(1, LENGTHS + 1):
            lstm(torch.randn(length, 1, 64))
            if length in SHOWN:
                grown.append(f"{megabytes() - before:.0f} MB after {length}")
        met = random.Random(0).choices(range(1, 301), k=LENGTHS)
        start = time.perf_counter()
        for length in met:
            lstm(torch.randn(length, 1, 64))
        seconds = (time.perf_counter() - start) / LENGTHS
    print(f"{', '.join(grown)}; lengths up to 300 again: {1000 * seconds:.2f} ms for each", flush=True)


def main():
    for capacity in (None, "64", "0"):
        print(f"{'as it is' if capacity is None else f'{CAPACITY}={capacity}'}: ", end="", flush=True)
        settings = {} if capacity is None else {CAPACITY: capacity}
        subprocess.run([sys.executable, __file__, "measure"], env=os.environ | settings, check=True)


if __name__ == "__main__":
    measure() if sys.argv[1:] == ["measure"] else main()
