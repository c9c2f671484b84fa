"""What each program on a page finds done: torch imported, with one thread.

One thread, as the workers of OpenMP do not survive a fork: a program that needs them
would wait for ever. In a fresh interpreter it is the same, so that sums come out the same.
"""

import importlib

try:
    import torch
except ModuleNotFoundError:
    raise SystemExit("torch is missing: pip install -r requirements-torch.txt; see README.md") from None

torch.set_num_threads(1)


def before_forks():
    """Do once what the first LSTM, the first optimizer and the first export of a process do, so that no fork need."""
    torch.compiler.reset()  # imports what an optimizer imports, for most of a second
    import_what_exports_import()
    with torch.random.fork_rng():
        lstm = torch.nn.LSTM(2, 2, 2, bidirectional=True)
        output, _ = lstm(torch.randn(2, 2, 2))
        output.sum().backward()
        torch.nn.LSTMCell(2, 2)(torch.randn(2, 2))
        repr(output)


def import_what_exports_import():
    """Import what the first export of a process imports, for a third of a second in each of a dozen programs.

    The public way is to export something, which takes longer than it saves.
    """
    try:
        importlib.import_module("torch.export._trace")
    except ModuleNotFoundError:
        raise SystemExit(
            "torch.export._trace has moved, which tests/preload.py imports: look at what torch.export.export() imports"
        ) from None
