"""How long the doc-test of all pages takes, against its floor.

The floor is one process that imports torch and runs each snippet once. Both are
timed as whole processes, in turn; the medians and their ratio are printed.

    python benchmarks/doctest.py [rounds]
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
FLOOR = """
import contextlib, io, os, pathlib, sys, tempfile, torch
paths = sorted(pathlib.Path("snippets").resolve().rglob("*.py"))
folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)  # some of them save a file where they are run
for path in paths:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(Exception):
        exec(compile(path.read_text("utf-8"), path, "exec"), {"__name__": "__main__"})
"""
COMMANDS = {
    "floor": [sys.executable, "-W", "ignore", "-c", FLOOR],
    "doc-test": [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "docs"],
}


def seconds(command):
    """How long a command takes from start to end; it must succeed."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main(rounds):
    for command in COMMANDS.values():
        seconds(command)  # fill the caches
    times = {name: [] for name in COMMANDS}
    for _ in range(rounds):
        for name, command in COMMANDS.items():
            times[name].append(seconds(command))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    for name, median in medians.items():
        print(f"{name:9} {median:.2f} s (of {rounds}: {min(times[name]):.2f} to {max(times[name]):.2f})")
    print(f"ratio     {medians['doc-test'] / medians['floor']:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
