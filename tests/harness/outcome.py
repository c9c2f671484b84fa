"""Where a program runs, and what came of it: the same for a fork and for a fresh interpreter."""

import json
import os
import secrets
import shutil
import signal
import tempfile
from pathlib import Path
from typing import Any

from walls import MOST

KILLED = "was killed by "
WINDOWS_ERRORS = 0xC0000000  # exit codes from here on are the system's, such as 0xC0000005 for a crash


class Place:
    """A folder of its own for a program, the files that take what it prints, and that for its answer."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.work, self.answer = self.folder / "work", self.folder / "answer"
        self.conditions = self.folder / "conditions"
        self.work.mkdir()
        self.out, self.err = tempfile.TemporaryFile(), tempfile.TemporaryFile()  # noqa: SIM115
        self.token = secrets.token_hex(16)

    def request(self, request: dict[str, Any]) -> dict[str, Any]:
        """What the program's process is told: the request, and its place."""
        place = {"folder": str(self.work), "answer": str(self.answer), "conditions": str(self.conditions)}
        place |= {"token": self.token}
        return request | place | {"temporary": tempfile.gettempdir()}

    def has_begun(self) -> bool:
        """Whether the program has begun; its process may have been busy with imports until then."""
        return self.answer.exists()

    def has_answer(self) -> bool:
        """Whether the program has come to its own end."""
        return self.has_begun() and self.answer.stat().st_size > 0

    def has_flooded(self) -> bool:
        """Whether more was printed than may be."""
        return any(os.fstat(file.fileno()).st_size >= MOST for file in (self.out, self.err))

    def result(self, request: dict[str, Any], end: str) -> dict[str, Any]:
        """What came of a program that ended in this way (`end` is empty where it came to its own end)."""
        out, err = (read_all(file) for file in (self.out, self.err))
        answer = self.answer.read_bytes() if self.has_begun() else b""
        result = outcome(answer, self.token, out, err, end) | {"id": request["id"]}
        if end and self.has_begun():  # it could not say so itself
            result["conditions"] = json.loads(self.conditions.read_text("utf-8"))
        return result

    def clear(self) -> None:
        """Take the place away."""
        self.out.close()
        self.err.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def read_all(file: Any) -> bytes:
    """All that is in an open file, wherever it was left."""
    file.seek(0)
    return file.read()


def how_it_ended(code: int, answered: bool) -> str:
    """How a process ended, by its exit code as subprocess has it: -11 for a signal; empty for a program's own end."""
    if code < 0:
        return f"{KILLED}{signal_name(-code)}"
    if code >= WINDOWS_ERRORS:
        return f"{KILLED}the system, with the code 0x{code:08X}"
    return "" if answered else f"ended before it was through, with exit code {code}"


def signal_name(number: int) -> str:
    """The name of a signal; those for programs' own use have none."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def death(end: str) -> str:
    """What a shell says of a program that a signal has ended, "Segmentation fault"; nothing of any other."""
    name = end.removeprefix(KILLED)
    if name == end or name not in signal.Signals.__members__:
        return ""
    return f"{signal.strsignal(signal.Signals[name])}\n"


def outcome(answer: bytes, token: str, out: bytes, err: bytes, end: str) -> dict[str, Any]:
    """A program's answer, what it printed and how it ended, as the result that judge.py reads."""
    found: dict[str, Any] = {}
    if not end:
        try:
            found = json.loads(answer.removeprefix(token.encode()))
            if not answer.startswith(token.encode()):
                raise ValueError
        except ValueError:
            found, end = {}, "garbled its result: does it fork?"
    if "preload" in found:
        return found
    if max(len(out), len(err)) >= MOST:
        found, end = {}, f"printed more than {MOST} bytes"
    ends = found.get("ends", [["", 0]])
    positions = [stop for _, stop in ends]
    if positions != sorted(positions) or positions[-1] > len(out):
        found, end = {}, "took back what it had printed"
    ends[-1][1:] = [len(out)]  # what came after its end is its output, too
    sections: dict[str, bytes] = {}
    start = 0
    for section, stop in ends:
        sections[section] = sections.get(section, b"") + out[start:stop]
        start = stop
    return {
        "end": end,
        "death": death(end),
        "printed": {section: text.decode("utf-8", "replace") for section, text in sections.items()},
        "stderr": err.decode("utf-8", "replace"),
        "error": found.get("error"),
        "claims": found.get("claims", {}),
        "refused": found.get("refused", []),
        "conditions": found.get("conditions", {}),
    }
