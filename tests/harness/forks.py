"""Runs each program in a fork of this process, which has done once what all of them need.

It reads requests, one JSON object a line, from its standard input and writes results, one
a line, to its standard output; fresh.py does the same where there is no fork. A fork costs
about 10 ms, a new interpreter with torch about two seconds. What a program does to torch, to
Python or to its own process stays in its fork; the result of one that dies or never ends says so.
"""

import contextlib
import json
import os
import select
import signal
import sys
import time
from typing import Any

from inside import UNFINISHED, PreloadError, execute, preload
from outcome import Place, how_it_ended
from walls import wall_off

CHUNK = 1 << 20  # bytes to read at once
MOST_DESCRIPTORS = 4096  # that this process can have open


class Fork:
    """A program that is running."""

    def __init__(self, request: dict[str, Any]) -> None:
        self.request, self.place = request, Place()
        self.limit = request["limit"]
        self.deadline = time.monotonic() + self.limit
        self.pid = os.fork()
        if self.pid == 0:
            try:
                self.become_program()
            finally:
                os._exit(UNFINISHED)

    def become_program(self) -> None:
        """In the fork: be a process group of its own, with nothing of the parent's; it never returns."""
        os.setsid()
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGTERM, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        sys.stdout.close()  # the way to the one who asks
        os.dup2(self.place.out.fileno(), 1)
        os.dup2(self.place.err.fileno(), 2)
        os.closerange(3, MOST_DESCRIPTORS)  # among them the files of other programs that run
        execute(self.place.request(self.request))

    def ended(self) -> str | None:
        """How the program ended, or None while it runs."""
        pid, status = os.waitpid(self.pid, os.WNOHANG)
        if pid == 0:
            if time.monotonic() < self.deadline:
                return None
            self.stop()
            return f"did not end within {self.limit:g} s"
        self.kill()
        return how_it_ended(os.waitstatus_to_exitcode(status), self.place.has_answer())

    def kill(self) -> None:
        """End the program, and what it has started and left behind: all but what founded a group of its own."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)

    def stop(self) -> None:
        """End a program that is running; it may not have come to found its group yet."""
        self.kill()
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)


def wake_up_when_a_fork_ends() -> int:
    """A descriptor that can be read whenever a fork has ended."""
    read, write = os.pipe()
    for end in (read, write):
        os.set_blocking(end, False)
    signal.set_wakeup_fd(write, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    return read


def serve(at_most: int) -> None:
    """Answer requests, with at most so many programs at a time, until the one who asks is gone."""
    running: list[Fork] = []
    # Told to end: leave no program running behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        answer(running, at_most)
    finally:
        for each in running:
            each.stop()
            each.place.clear()


def answer(running: list[Fork], at_most: int) -> None:
    """Take requests and give results; `running` holds the programs that run meanwhile."""
    waiting, buffer, woken = [], b"", wake_up_when_a_fork_ends()
    while True:
        while waiting and len(running) < at_most:
            running.append(Fork(waiting.pop(0)))
        patience = max(0.0, min(each.deadline for each in running) - time.monotonic()) if running else None
        ready, _, _ = select.select([0, woken], [], [], patience)
        if woken in ready:
            os.read(woken, CHUNK)
        if 0 in ready:
            data = os.read(0, CHUNK)
            if not data:
                return
            *lines, buffer = (buffer + data).split(b"\n")
            waiting += map(json.loads, lines)
        for each in list(running):
            if (end := each.ended()) is not None:
                running.remove(each)
                give(each.place.result(each.request, end))
                each.place.clear()


def give(result: dict[str, Any]) -> None:
    """Write a result to the one who asks."""
    sys.stdout.write(json.dumps(result) + "\n")
    sys.stdout.flush()


def main(at_most: int, path: str, tree: str) -> None:
    """Prepare, then serve; what is printed meanwhile must not get between the results."""
    wall_off(tree)
    sys.stdout = open(os.dup(1), "w", encoding="utf-8")  # noqa: SIM115
    os.dup2(2, 1)
    try:
        preload(path, forking=True)
    except PreloadError as error:
        give({"preload": str(error)})
        return
    serve(at_most)


if __name__ == "__main__":
    main(int(sys.argv[1]), *sys.argv[2:])
