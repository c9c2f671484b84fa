"""Run what depends on the machine as if on others: the pages, the catalogue's messages, the decoder, the explorer.

    python tests/machines.py [setting …]

Each setting makes torch, oneDNN and BLAS choose as they would on another machine; what is stood for is not emulated
to the last instruction. Prints what passed and what failed under each, and what pytest says of a failure.
"""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = ["docs"]
# What says the messages that torch raises, and, in a browser, what the tools make of them.
MESSAGES = ["tests/test_errors.py", "-m", "machine"]
TOOLS = ["tests/test_decoder.py", "tests/test_explorer.py", "-m", "machine"]
# Programs that run side by side have more threads together than there are cores: each waits its turn without
# keeping a core busy, and may take longer.
THREADS = {"OMP_WAIT_POLICY": "PASSIVE"}
PATIENTLY = [*PAGES, "-o", "block_timeout=300"]
# Setting → (environment, what is run under it, each with pytest's arguments).
SETTINGS = {
    "oldest x86": (
        {"ONEDNN_MAX_CPU_ISA": "SSE41", "ATEN_CPU_CAPABILITY": "default", "OPENBLAS_CORETYPE": "Prescott"},
        [PAGES, MESSAGES, TOOLS],
    ),
    "AVX2": (
        {"ONEDNN_MAX_CPU_ISA": "AVX2", "ATEN_CPU_CAPABILITY": "avx2", "OPENBLAS_CORETYPE": "Haswell"},
        [PAGES, MESSAGES, TOOLS],
    ),
    "without oneDNN": ({"WITHOUT_ONEDNN": "1"}, [PAGES, MESSAGES, TOOLS]),
    "2 threads": (THREADS | {"PROGRAM_THREADS": "2", "OMP_NUM_THREADS": "2"}, [PATIENTLY, MESSAGES]),
    "4 threads, BLAS with 2": (
        THREADS | {"PROGRAM_THREADS": "4", "OMP_NUM_THREADS": "4", "MKL_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "2"},
        [PATIENTLY, MESSAGES],
    ),
    "each program 3 times": ({}, [[*PAGES, "--runs", "3"]]),
}
# The same, run only when asked for by name: a weekly workflow does.
ON_REQUEST = {
    "other last digits": ({"LAST_DIGITS": "1"}, [PAGES]),
    "still others": ({"LAST_DIGITS": "2"}, [PAGES]),
}
KNOWN = SETTINGS | ON_REQUEST
# Enough configurations of the explorer to meet all that differs; the test by itself takes all.
FEWER = {"EXPLORER_COUNT": "1600"}


def counts(output: str) -> str:
    """What the last line of pytest's output counts.

    >>> counts("...\\n2 failed, 15 passed, 3 deselected in 4.05s\\n")
    '2 failed, 15 passed'
    """
    *_, last = output.strip().split("\n")
    return ", ".join(re.findall(r"\d+ (?:failed|passed|skipped|errors?)", last)) or last


def run_pytest(
    python: str, arguments: list[str], environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess:
    """Run pytest in one process, with the Python of some environment; what it says is kept."""
    return subprocess.run(
        [python, "-m", "pytest", "-n", "0", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=ROOT,
        env=os.environ | (environment or {}),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def run(setting: str) -> bool:
    """Run all that is run under a setting, and say what came of it; whether all passed."""
    environment, parts = KNOWN[setting]
    passed = True
    for part in parts:
        begun = time.monotonic()
        done = run_pytest(sys.executable, part, FEWER | environment)
        files = " ".join(each for each in part if each.startswith(("docs", "tests")))
        print(f"{setting}: {files}: {counts(done.stdout)} in {time.monotonic() - begun:.0f} s", flush=True)
        if done.returncode:
            passed = False
            print(done.stdout, done.stderr, sep="\n", flush=True)
    return passed


def main(asked: list[str]) -> int:
    """Run the settings asked for, or all but those on request; the exit code."""
    if unknown := set(asked) - KNOWN.keys():
        print(f"no such setting: {', '.join(sorted(unknown))}; there are: {', '.join(KNOWN)}")
        return 2
    return 0 if all([run(setting) for setting in asked or SETTINGS]) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
