"""Runs programs, each once, in forks of one process that has imported torch."""

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path

TEMPLATE = Path(__file__).with_name("template.py")
# With its memory in large pages, where Linux has them, a fork takes half as long.
LARGE_PAGES = {"PYTHONMALLOC": "malloc", "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}


class Runner:
    """A template process and the results of the programs it has run."""

    def __init__(self, limit, at_most=None):
        self.limit = limit
        self.results = {}
        self.asked = {}
        self.process = subprocess.Popen(
            [sys.executable, str(TEMPLATE), str(at_most or os.cpu_count())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            # The same results with and without a graphics card; and Ctrl-C is pytest's to answer.
            env=os.environ | LARGE_PAGES | {"CUDA_VISIBLE_DEVICES": ""},
            start_new_session=True,
        )
        # Read while asking: else each side could wait for ever for the other to take what it writes.
        self.lines = queue.SimpleQueue()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put(None)

    def ask(self, program):
        """Have a program run, unless it was asked for before."""
        key = program.path, program.source
        if key not in self.asked:
            self.asked[key] = len(self.asked)
            request = {
                "id": self.asked[key],
                "name": program.name,
                "path": program.path,
                "source": program.source,
                "offset": program.offset,
                "limit": self.limit,
            }
            self.process.stdin.write(json.dumps(request) + "\n")
            self.process.stdin.flush()
        return self.asked[key]

    def result(self, program):
        """The result of a program, when it is there."""
        number = self.ask(program)
        while number not in self.results:
            line = self.lines.get()
            if line is None:
                self.lines.put(None)
                raise RuntimeError("the process that runs the programs has died; is torch installed?")
            result = json.loads(line)
            self.results[result["id"]] = result
        return self.results[number]

    def close(self):
        """End the template, and with it all programs that still run."""
        self.process.terminate()
        with contextlib.suppress(BrokenPipeError):
            self.process.stdin.close()
        self.process.wait()
