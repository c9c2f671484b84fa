"""What each program on a page finds done: torch imported, with one thread.

One thread, as programs are small and run side by side; tests/machines.py asks for others, and for other last digits.
"""

import importlib
import os

try:
    import torch
except ModuleNotFoundError:
    raise SystemExit("torch is missing: pip install -r requirements-torch.txt; see README.md") from None

from bounds import refuse_reads_past_the_end
from conditions import conditions  # noqa: F401 - the doc-test asks for them
from last_digits import change_last_digits

THREADS = int(os.environ.get("PROGRAM_THREADS", 1))
torch.set_num_threads(THREADS)
refuse_reads_past_the_end()
if "LAST_DIGITS" in os.environ:
    change_last_digits(int(os.environ["LAST_DIGITS"]))


def before_forks():
    """Do once what the first LSTM, the first optimizer and the first export of a process do, so that no fork need.

    With one thread: the workers of OpenMP do not survive a fork, and a program that needs them would wait for ever.
    """
    torch.set_num_threads(1)
    import_what_exports_import()
    with torch.random.fork_rng(devices=[]):
        lstm = torch.nn.LSTM(2, 2, 2, bidirectional=True)
        output, _ = lstm(torch.randn(2, 2, 2))
        output.sum().backward()
        torch.nn.LSTMCell(2, 2)(torch.randn(2, 2))
        repr(output)
    torch.set_num_threads(THREADS)
    os.register_at_fork(after_in_child=renew_the_thread_pool)


def renew_the_thread_pool():
    """Replace the pool that a fork inherits without its threads, before any thread is started.

    Otherwise the first of OpenMP's workers to ask for the pool replaces it, and another that asks meanwhile finds none:
    "INTERNAL ASSERT FAILED … Invalid thread pool!" (pthreadpool() in PyTorch's caffe2/utils/threadpool).
    """
    torch.set_num_threads(torch.get_num_threads())


def import_what_exports_import():
    """Import what the first export and the first optimizer of a process import, for about a second in each.

    The public ways are to export something, which takes longer than it saves, and torch.compiler.reset(), which
    starts CUDA in some versions, so that programs in forks could not ask for it any more.
    """
    try:
        importlib.import_module("torch.export._trace")
    except ModuleNotFoundError:
        raise SystemExit(
            "torch.export._trace has moved, which tests/preload.py imports: look at what torch.export.export() imports"
        ) from None
