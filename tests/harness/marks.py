"""The marks in front of a fence: what its program may do that others may not, and what it needs.

They are comments: pytest.mark.raises(ValueError), pytest.mark.skip(reason="needs a GPU"),
pytest.mark.within(0.02, reason="training adds up in another order on other processors"), and
pytest-codeblocks:importorskip(onnx, onnxscript).
"""

import math
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

COMMENT = re.compile(r"<!--[-\s]*(?P<words>pytest.*?)[-\s]*-->")
OUTPUT = "pytest-codeblocks:expected-output"
NEEDS = re.compile(r"pytest-codeblocks:importorskip\(\s*(?P<names>\w+(?:\s*,\s*\w+)*)\s*\)$")
RAISES = re.compile(r"pytest\.mark\.raises\(([\w.]+)\)$")
REASON = r"""reason=(?P<quote>["'])(?P<reason>.*\S.*)(?P=quote)\)$"""
SKIP = re.compile(rf"pytest\.mark\.skip\({REASON}")
WITHIN = re.compile(rf"pytest\.mark\.within\(\s*(?P<by>[^,]*?)\s*,\s*{REASON}")
# What stands in front of a fence together with others of its kind.
MARK = ("pytest.mark", "pytest-codeblocks:importorskip")


class MarkError(Exception):
    """What is wrong with a mark; the page puts its place in front of the message."""


@dataclass
class Marks:
    """What the marks in front of a fence say."""

    raises: str | None = None  # the exception that its program ends with
    skip: str | None = None  # why it is not run
    within: float | None = None  # by how much decimals in its output may differ
    needs: list[str] = field(default_factory=list)  # packages without which it is not run

    @property
    def of_a_program(self) -> bool:
        """Whether they are about a program that is run."""
        return bool(self.raises or self.within or self.needs)


def read_marks(marks: list[str], needs: str | None) -> Marks:
    """The marks as pytest-codeblocks gives them, and what is in the brackets of its importorskip; raises MarkError."""
    found = Marks(needs=re.findall(r"\w+", needs or ""))
    for mark in map(str.strip, marks):
        if match := RAISES.match(mark):
            found.raises = match[1]
        elif match := SKIP.match(mark):
            found.skip = match["reason"]
        elif match := WITHIN.match(mark):
            found.within = read_tolerance(match["by"])
        elif mark.startswith("pytest.mark.skip"):
            raise MarkError('a block that is not run says why: pytest.mark.skip(reason="…")')
        elif mark.startswith("pytest.mark.within"):
            raise MarkError('decimals that may differ say by how much and why: pytest.mark.within(0.02, reason="…")')
        else:
            raise MarkError(
                f"{mark} is no mark of this project; there are raises(Error), skip(reason=…) and within(0.02, reason=…)"
            )
    return found


def read_tolerance(by: str) -> float:
    """The number in the mark of a tolerance, which is above zero and finite."""
    try:
        within = float(by)
    except ValueError:
        within = 0.0
    if not (within > 0 and math.isfinite(within)):
        raise MarkError(f'{by} is no tolerance, a positive number is: pytest.mark.within(0.02, reason="…")')
    return within


def comment_faults(lines: list[str], opens: Collection[int]) -> Iterator[tuple[int, str]]:
    """What is wrong with the comments of a page, by their lines; `opens` are the lines on which fences open.

    pytest-codeblocks passes in silence over those that it does not know, and over those that stand elsewhere.
    """
    for number, line in enumerate(lines, 1):
        if not (comment := COMMENT.search(line)):
            continue
        words = comment["words"]
        row, after = comments_from(lines, number)
        if words.startswith("pytest-codeblocks") and words != OUTPUT and not NEEDS.match(words):
            others = f"{OUTPUT} and pytest-codeblocks:importorskip(package)"
            yield number, f"{words} is no comment of this project; there are {others}"
        elif line.strip() != comment[0] or after not in opens or not may_stand_together(row):
            yield number, f"{words} stands on a line of its own, right in front of a fence"
        elif len(needed := [match["names"] for match in map(NEEDS.match, row) if match]) > 1:
            one = f"pytest-codeblocks:importorskip({', '.join(needed)})"
            yield number, f"pytest-codeblocks forgets all such comments of a fence but the last: write one, {one}"


def comments_from(lines: list[str], number: int) -> tuple[list[str], int | None]:
    """The words of the comments that follow each other from a line on, and the line of what comes after them."""
    words = []
    for after, text in enumerate(lines[number - 1 :], number):
        if comment := COMMENT.search(text):
            words.append(comment["words"])
        elif text.strip():
            return words, after
    return words, None


def may_stand_together(row: list[str]) -> bool:
    """Whether comments may follow each other in front of a fence: marks may, that of an output is alone."""
    return len(row) == 1 or all(words.startswith(MARK) for words in row)
