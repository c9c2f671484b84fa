"""What makes an nn.LSTM slow or fast on this machine, as ratios: a loop, the batch, threads, dtypes, layers, packing.

In each group the first form takes once as long as itself, and the others are compared with it. The forms of a group
take turns, and the shortest time of each counts, since whatever disturbs a run only makes it longer. On a CPU, with
one thread, it is the time of the processor that is counted, so that other programs disturb little. Numbers of threads
are compared by the clock on the wall: that needs a machine with nothing else to do. `--compile` adds torch.compile,
which needs a C++ compiler and a minute.

    python benchmarks/lstm.py

It shows a progress bar on a terminal if tqdm is installed.
"""

import platform
import re
import sys
import time
import warnings
from pathlib import Path

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence

try:
    from tqdm import tqdm
except ImportError:

    def tqdm(rounds, **_):
        return rounds


ROUNDS = 15
LENGTH = 100
SIZES = ((1, 32), (32, 32), (32, 256))  # the batch, and the width of input and output


def processor():
    """The family of the processor, such as “AMD EPYC”."""
    name = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        found = re.search(r"^model name\s*:\s*(.+)$", cpuinfo.read_text("utf-8"), re.MULTILINE)
        name = found[1] if found else name
    return re.sub(r"\((R|TM)\)|\bCPU\b|@.*|\d+-Core.*|Processor.*", "", name).strip()


def shortest(forms, clock):
    """The shortest time of each form, in seconds, after one run that does not count."""
    for run in forms.values():
        run()
    taken = {name: float("inf") for name in forms}
    for _ in tqdm(range(ROUNDS), disable=None, leave=False):
        for name, run in forms.items():
            start = clock()
            run()
            taken[name] = min(taken[name], clock() - start)
    return taken


def show(title, forms, clock=time.process_time):
    taken = shortest(forms, clock)
    base = next(iter(taken.values()))
    print(title)
    for name, seconds in taken.items():
        print(f"  {name:34} {seconds / base:7.2f}", flush=True)


def quiet(run):
    """The same without a graph."""

    def without():
        with torch.inference_mode():
            run()

    return without


def with_threads(count, run):
    def threaded():
        torch.set_num_threads(count)
        run()
        torch.set_num_threads(1)

    return quiet(threaded)


def without_onednn(run):
    def plain():
        with torch.backends.mkldnn.flags(enabled=False):
            run()

    return plain


def train(module, x):
    def run():
        module(x)[0].sum().backward()

    return run


def loop(cell, x):
    def run():
        state = None
        for x_t in x:
            state = cell(x_t, state)

    return quiet(run)


def step_by_step(lstm, x):
    def run():
        state = None
        for x_t in x.split(1):
            _, state = lstm(x_t, state)

    return quiet(run)


def one_by_one(lstm, x):
    def run():
        for each in x.split(1, dim=1):
            lstm(each)

    return quiet(run)


def compare(batch, width, threads, compiled):
    x = torch.randn(LENGTH, batch, width)
    lstm = nn.LSTM(width, width).eval()
    call = quiet(lambda: lstm(x))
    size = f"L={LENGTH} N={batch} width={width}"
    show(
        f"{size}: forms of one computation",
        {
            "one call": call,
            "the same with a graph": lambda: lstm(x),
            "a call per step": step_by_step(lstm, x),
            "a call per step, without oneDNN": without_onednn(step_by_step(lstm, x)),
            "a loop over nn.LSTMCell": loop(nn.LSTMCell(width, width), x),
            **({"a call per sequence": one_by_one(lstm, x)} if batch > 1 else {}),
        },
    )
    falling = torch.linspace(LENGTH, LENGTH // 2, batch).long()
    packed = pack_padded_sequence(x, falling)
    modules = {
        "nn.LSTM": lstm,
        "two layers": nn.LSTM(width, width, 2),
        "both directions": nn.LSTM(width, width, bidirectional=True),
        "nn.GRU": nn.GRU(width, width),
        "nn.RNN": nn.RNN(width, width),
    }
    forms = {name: quiet(lambda module=module: module(x)) for name, module in modules.items()}
    forms["packed, lengths fall to half"] = quiet(lambda: lstm(packed))
    for dtype in (torch.float64, torch.bfloat16):
        other, converted = nn.LSTM(width, width, dtype=dtype).eval(), x.to(dtype)
        forms[str(dtype)] = quiet(lambda other=other, converted=converted: other(converted))
    show(f"{size}: other layers, inputs and types", forms)
    counts = {f"{count} threads": with_threads(count, lambda: lstm(x)) for count in (2, threads, 4 * threads)}
    show(f"{size}: threads, by the clock on the wall", {"1 thread": call} | counts, time.perf_counter)
    show(
        f"{size}: forward and backward",
        {
            "nn.LSTM": train(nn.LSTM(width, width), x),
            "nn.GRU": train(nn.GRU(width, width), x),
            "packed, lengths fall to half": lambda: lstm(packed)[0].data.sum().backward(),
        },
    )
    if compiled:
        model = nn.Sequential(nn.Linear(width, width), Output(width), nn.Linear(width, width)).eval()
        fast = torch.compile(model)
        show(
            f"{size}: Linear, LSTM, Linear",
            {"as it is": quiet(lambda: model(x)), "torch.compile": quiet(lambda: fast(x))},
        )


class Output(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.lstm = nn.LSTM(width, width)

    def forward(self, x):
        return self.lstm(x)[0]


def main():
    warnings.filterwarnings("ignore", message="TF32 acceleration")  # said when oneDNN is switched off
    threads = torch.get_num_threads()
    print(f"{processor()}, {threads} threads by default, torch {torch.__version__}")
    torch.set_num_threads(1)
    for batch, width in SIZES:
        compare(batch, width, threads, "--compile" in sys.argv)
    lstm = nn.LSTM(32, 32).eval()
    forms = {}
    for batch in (1, 8, 32, 128):
        x = torch.randn(1, batch, 32)
        forms[f"{batch} streams"] = quiet(lambda x=x: [lstm(x) for _ in range(100)])
    show("L=1 width=32: one step of so many streams in a call", forms)


if __name__ == "__main__":
    main()
