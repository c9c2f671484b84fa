"""The extension point for fences of a project's own languages, such as a figure or a quiz.

A project writes a class for each, and names the mapping of them in `own_fences`:

    class Quiz(OwnFence):
        def read(self, fence, block, site): ...

    FENCES = {"quiz": Quiz()}          # in tests/own_fences.py, with own_fences = "fences:FENCES"

Each method has an answer already: a fence of which nothing is asked is shown, and that is all.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .pages import Block, Fence, Page, Site


class FenceError(Exception):
    """What is wrong with a fence; the harness puts page and line in front of the message."""


class OwnFence:
    """What the harness asks of the fences of one language."""

    def read(self, fence: "Fence", block: "Block | None", site: "Site") -> None:
        """Read a fence; `block` is the program right in front of it, if one is.

        A fence that stands in place of the program's output sets `block.expected` (the text that it must
        print), `block.output` and its own `embed`. Raises FenceError for what is wrong.
        """

    def sentences(self, fence: "Fence") -> Iterable[tuple[str, set[tuple[int, ...]]]]:
        """The code spans that readers see in it, each with the shapes that it may name unproved."""
        return ()

    def faults(self, fence: "Fence", page: "Page") -> Iterable[str]:
        """What of a fence is not so by the programs of its page, once the page is read."""
        return ()
