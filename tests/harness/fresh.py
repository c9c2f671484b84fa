"""Runs each program in an interpreter of its own: for systems without os.fork, such as Windows.

It speaks as forks.py does: requests come in, results go out, one JSON object a line. One
interpreter runs one program and ends with it, so that programs are as apart as forks are.
Each worker starts its next interpreter at once, which runs block_preload while it waits for
its program. To run several programs in one interpreter, and to put things back in between,
would be faster and isolate less: nothing undoes all that a program can do to its process.
"""

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any

from outcome import Place, how_it_ended
from walls import wall_off

SCRIPT = Path(__file__).with_name("inside.py")
START = 300  # seconds that an interpreter may take until its program begins
GLANCE = 0.05  # seconds between two looks at a program that runs


class Interpreter:
    """An interpreter that waits for its one program, or runs it."""

    def __init__(self, preload: str) -> None:
        self.place = Place()
        self.process = subprocess.Popen(
            [sys.executable, str(SCRIPT), preload],
            stdin=subprocess.PIPE,
            stdout=self.place.out,
            stderr=self.place.err,
            start_new_session=True,  # which Windows ignores
        )

    def run(self, request: dict[str, Any]) -> dict[str, Any]:
        """Run a program; its result."""
        with contextlib.suppress(OSError), self.process.stdin as stdin:
            stdin.write(json.dumps(self.place.request(request)).encode())
        end = self.watch(request["limit"])
        return self.place.result(request, end)

    def watch(self, limit: float) -> str:
        """Wait until the program has ended, or end it; how it ended. Its time runs from its own beginning."""
        deadline, begun = time.monotonic() + START, False
        while True:
            with contextlib.suppress(subprocess.TimeoutExpired):
                code = self.process.wait(GLANCE)
                self.end_group()
                return how_it_ended(code, self.place.has_answer())
            if not begun and self.place.has_begun():
                deadline, begun = time.monotonic() + limit, True
            if self.place.has_flooded():
                self.stop()
                return "printed without end"
            if time.monotonic() > deadline:
                self.stop()
                return f"did not end within {limit:g} s" if begun else f"did not begin within {START} s"

    def end_group(self) -> None:
        """End what the program has started, and perhaps left behind, where the system keeps them as a group."""
        if hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)

    def stop(self) -> None:
        """End an interpreter that runs, and what its program has started."""
        self.end_group()
        if os.name == "nt":
            # While it runs, Windows knows the tree of those that it has started.
            subprocess.run(["taskkill", "/F", "/T", "/PID", str(self.process.pid)], capture_output=True)
        self.process.kill()
        self.process.wait()


class Pool:
    """Workers, as many as programs may run at a time; each has one interpreter, running or waiting."""

    def __init__(self, at_most: int, preload: str) -> None:
        self.preload = preload
        self.requests: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        self.interpreters: set[Interpreter] = set()
        self.closed, self.lock = False, threading.Lock()
        self.out = sys.stdout
        for _ in range(at_most):
            threading.Thread(target=self.work, daemon=True).start()

    def work(self) -> None:
        """Run program after program, each in the interpreter that waits for it."""
        try:
            while interpreter := self.start():
                self.give(interpreter, interpreter.run(self.requests.get()))
        except Exception:
            if not self.closed:  # by close(), which takes a running program's files away
                traceback.print_exc()
                os._exit(1)  # and the one who asks says that this process has died

    def give(self, interpreter: Interpreter, result: dict[str, Any]) -> None:
        """Write a result to the one who asks, and clear up after its interpreter."""
        with self.lock:
            if not self.closed:
                self.out.write(json.dumps(result) + "\n")
                self.out.flush()
                self.interpreters.remove(interpreter)
                interpreter.place.clear()

    def start(self) -> Interpreter | None:
        """The next interpreter; None when there shall be no more."""
        with self.lock:
            if self.closed:
                return None
            interpreter = Interpreter(self.preload)
            self.interpreters.add(interpreter)
            return interpreter

    def close(self) -> None:
        """End all interpreters; nothing is answered any more."""
        with self.lock:
            self.closed = True
            for each in self.interpreters:
                each.stop()
                each.place.clear()


def main(at_most: int, preload: str, tree: str) -> None:
    """Answer requests until the one who asks is gone."""
    wall_off(tree)
    # Told to end: leave no program running behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    pool = Pool(at_most, preload)
    try:
        for line in sys.stdin.buffer:
            pool.requests.put(json.loads(line))
    finally:
        pool.close()


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
