"""Runs programs, each once, in forks of one process that has imported torch."""

import json
import os
import subprocess
import sys
from pathlib import Path

TEMPLATE = Path(__file__).with_name("template.py")


class Runner:
    """A template process and the results of the programs it has run."""

    def __init__(self, limit, at_most=None):
        if not hasattr(os, "fork"):
            raise RuntimeError("the doc-test forks a process for each program: run it on Linux, macOS or in WSL")
        self.limit = limit
        self.results = {}
        self.asked = {}
        self.process = subprocess.Popen(
            [sys.executable, str(TEMPLATE), str(at_most or os.cpu_count())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

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
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError("the process that runs the programs has died; is torch installed?")
            result = json.loads(line)
            self.results[result["id"]] = result
        return self.results[number]

    def close(self):
        self.process.stdin.close()
        self.process.terminate()
        self.process.wait()
