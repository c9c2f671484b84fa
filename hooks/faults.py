"""Faults of a page: what stops the build says which file is wrong, on which line, and how to cure it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.exceptions import BuildError

# What a page that is wrong in a way nobody has thought of may raise in code that reads it.
UNFORESEEN = (ArithmeticError, AttributeError, LookupError, OSError, StopIteration, TypeError, ValueError)


class PageError(BuildError):
    """A fault of a page; `near` is a piece of the page's text, by which its line is found."""

    def __init__(self, message: str, near: str = ""):
        super().__init__(message)
        self.near = near


def line_of(text: str, near: str) -> int | None:
    """The line of a text, counted from 1, where a piece of it begins; None if it is not there.

    >>> line_of("a\\nb\\nc", "b\\nc"), line_of("a", "b"), line_of("a", "")
    (2, None, None)
    """
    position = text.find(near) if near.strip() else -1
    return text.count("\n", 0, position) + 1 if position >= 0 else None


def place(file: Path, near: str = "") -> str:
    """How a message names a page: `docs/en/article.md`, and `:12` with a line that is known."""
    name = "/".join(file.parts[-file.parts[::-1].index("docs") - 1 :]) if "docs" in file.parts else file.name
    line = line_of(file.read_text("utf-8", "replace"), near) if file.is_file() else None
    return f"{name}:{line}" if line else name


def innermost(error: BaseException) -> str:
    """The file and the line of code that an error comes from."""
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    return f"{Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame else ""


@contextmanager
def within(text: str) -> Iterator[None]:
    """Let a fault of a part of a page be found by the text of that part."""
    try:
        yield
    except PageError as error:
        error.near = error.near or text
        raise


@contextmanager
def faults_of(file: Path) -> Iterator[None]:
    """Turn whatever a page's content raises into a BuildError that begins with the page's place."""
    try:
        yield
    except PageError as error:
        raise BuildError(f"{place(file, error.near)}: {error}") from None
    except UnicodeDecodeError:
        raise BuildError(f"{place(file)}: this file is not UTF-8: save it with that encoding") from None
    except UNFORESEEN as error:
        words = re.sub(r"\s+", " ", str(error)) or "no message"
        raise BuildError(
            f"{place(file)}: this page cannot be built: {type(error).__name__}: {words} (raised at {innermost(error)})"
        ) from error
