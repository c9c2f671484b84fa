"""Runs programs, each once, or several times to compare: asks a process that forks them, or one that starts an
interpreter for each."""

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
LARGE_PAGES = "glibc.malloc.hugetlb=1"
PATIENCE = 10  # seconds that the process may take to end the programs that still run


def environment(fresh: bool, run: int) -> dict[str, str]:
    """The environment of the process for a run, the first of which is 0.

    Each further run finds all memory that is taken and given back filled with another byte, where the C library
    is GNU's: what a program reads that it has not written is not the same twice.
    """
    tunables = [] if fresh else [LARGE_PAGES]
    if run:
        tunables.append(f"glibc.malloc.perturb={1 + run * 84 % 255}")
    # The same results with and without a graphics card.
    own = {"CUDA_VISIBLE_DEVICES": ""}
    if tunables:
        own |= {"PYTHONMALLOC": "malloc", "GLIBC_TUNABLES": ":".join(tunables)}
    return os.environ | own


class RunnerError(Exception):
    """No program can be run at all; the message says what to do."""


def packed(program: Program) -> list[tuple[str, str]]:
    """A program's code by section, as text. It is compiled here, once: a fork would first have to copy
    the pages of memory of all that a compilation touches."""
    return [(section, base64.b64encode(marshal.dumps(code)).decode()) for section, code in compile_sections(program)]


def seen(result: dict[str, Any]) -> tuple[Any, ...]:
    """What readers would see of a run: runs of one program are compared by it."""
    return result["end"], result["printed"], result["stderr"], result["error"] and result["error"]["last"]


class Runner:
    """A process that runs programs, and the results of those that it has run.

    `preload` is a file of Python that is run before each program, or "". `fresh` gives each program a
    fresh interpreter: slower, but possible where there is no os.fork. `tree` is the folder that programs may not
    change, `memory` the bytes that each may take. With `runs`, each program is run so many times.
    """

    def __init__(
        self,
        tree: Path,
        limit: float,
        memory: int,
        preload: str = "",
        fresh: bool = False,
        runs: int = 1,
        run: int = 0,
    ) -> None:
        self.limits = {"limit": limit, "memory": memory, "tree": str(tree)}
        self.results: dict[int, dict[str, Any]] = {}
        self.asked: dict[tuple[str, str], int] = {}
        self.failed = ""
        fresh = fresh or not hasattr(os, "fork")
        script = HERE / ("fresh.py" if fresh else "forks.py")
        self.process = subprocess.Popen(
            [sys.executable, str(script), str(os.cpu_count()), preload, str(tree)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=environment(fresh, run),
            # Ctrl-C is pytest's to answer.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        # Read while asking: else each side could wait for ever for the other to take what it writes.
        self.lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        threading.Thread(target=self.listen, daemon=True).start()
        self.others = [Runner(tree, limit, memory, preload, fresh, run=other) for other in range(1, runs)]

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
                **self.limits,
            }
            with contextlib.suppress(BrokenPipeError):  # result() says why
                self.process.stdin.write(json.dumps(request) + "\n")
                self.process.stdin.flush()
            for other in self.others:
                other.ask(program)
        return self.asked[key]

    def result(self, program: Program) -> dict[str, Any]:
        """The result of a program, when it is there, with those of other runs that came to something else."""
        result = self.first_result(program)
        again = [other.result(program) for other in self.others]
        return result | {"again": [each for each in again if seen(each) != seen(result)]}

    def first_result(self, program: Program) -> dict[str, Any]:
        """The result of this process."""
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
        for other in self.others:
            other.close()
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
