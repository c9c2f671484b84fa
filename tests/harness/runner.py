"""Runs programs, each once: asks a process that forks them, or one that starts an interpreter for each."""

import base64
import contextlib
import json
import marshal
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from .programs import Program, compile_sections

HERE = Path(__file__).parent
# With its memory in large pages, where Linux has them, a fork takes half as long.
LARGE_PAGES = {"PYTHONMALLOC": "malloc", "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}
PATIENCE = 10  # seconds that the process may take to end the programs that still run


class RunnerError(Exception):
    """No program can be run at all; the message says what to do."""


def packed(program: Program) -> list[tuple[str, str]]:
    """A program's code by section, as text. It is compiled here, once: a fork would first have to copy
    the pages of memory of all that a compilation touches."""
    return [(section, base64.b64encode(marshal.dumps(code)).decode()) for section, code in compile_sections(program)]


class Runner:
    """A process that runs programs, and the results of those that it has run.

    `preload` is a file of Python that is run before each program, or "". `fresh` gives each program a
    fresh interpreter: slower, but possible where there is no os.fork.
    """

    def __init__(self, limit: float, preload: str = "", fresh: bool = False, at_most: int | None = None) -> None:
        self.limit = limit
        self.results: dict[int, dict[str, Any]] = {}
        self.asked: dict[tuple[str, str], int] = {}
        self.failed = ""
        fresh = fresh or not hasattr(os, "fork")
        script = HERE / ("fresh.py" if fresh else "forks.py")
        self.process = subprocess.Popen(
            [sys.executable, str(script), str(at_most or os.cpu_count()), preload],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            # The same results with and without a graphics card.
            env=os.environ | ({} if fresh else LARGE_PAGES) | {"CUDA_VISIBLE_DEVICES": ""},
            # Ctrl-C is pytest's to answer.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        # Read while asking: else each side could wait for ever for the other to take what it writes.
        self.lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self) -> None:
        """Take the results as they come; None says that there will be no more."""
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put(None)

    def ask(self, program: Program) -> int:
        """Have a program run, unless it was asked for before; gives the number of its result."""
        key = program.path, program.source
        if key not in self.asked:
            self.asked[key] = len(self.asked)
            request = {
                "id": self.asked[key],
                "path": program.path,
                "source": program.source,
                "code": packed(program),
                "limit": self.limit,
            }
            with contextlib.suppress(BrokenPipeError):  # result() says why
                self.process.stdin.write(json.dumps(request) + "\n")
                self.process.stdin.flush()
        return self.asked[key]

    def result(self, program: Program) -> dict[str, Any]:
        """The result of a program, when it is there."""
        number = self.ask(program)
        while number not in self.results:
            line = None if self.failed else self.lines.get()
            result = json.loads(line) if line else {}
            if "id" not in result or "preload" in result:
                self.failed = self.failed or result.get("preload", "the process that runs the programs has died")
                raise RunnerError(self.failed)
            self.results[result["id"]] = result
        return self.results[number]

    def close(self) -> None:
        """End the process, and with it all programs that still run: it ends when nobody asks any more."""
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
