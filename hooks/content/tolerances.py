"""Say below an output by how much its decimals may differ elsewhere, and why: the mark in front of its program says so.

The harness reads the same mark, `<!--pytest.mark.within(0.02, reason="…")-->`. The line is made in the Markdown, so
that the copies of a page have it, too; there the mark is gone.
"""

import re

from docs_data import word

BODY = r"(?:(?![ ]*```)[^\n]*\n)*[ ]*```"  # the lines of a fence, and what closes it
BLANK = r"(?:[ ]*\n)*"
MARKED = re.compile(
    r"""^(?P<indent>[ ]*)<!--[-\s]*pytest\.mark\.within\(\s*(?P<by>[^,\n]*?)\s*,\s*"""
    r"""reason=(?P<quote>["'])(?P<reason>[^\n]*)(?P=quote)\)[-\s]*-->\n"""
    rf"(?P<shown>(?:[ ]*(?:<!--[^\n]*-->)?\n)*[ ]*```[^\n]*\n{BODY}\n{BLANK}"
    rf"[ ]*<!--\s*pytest-codeblocks:expected-output\s*-->\n{BLANK}[ ]*```text\n{BODY})$",
    re.MULTILINE,
)


def add_tolerances(markdown: str, language: str) -> str:
    """A page's Markdown with a line below each output whose decimals may differ."""

    def with_line(found: re.Match) -> str:
        line = word("within", language).format(by=found["by"], reason=found["reason"].rstrip(".。"))
        return f"{found['shown']}\n\n{found['indent']}{line}\n{found['indent']}{{ .other-output }}"

    return MARKED.sub(with_line, markdown)
