"""Give each tool its words: docs/data/tools/<name>.yml as assets/tools/<name>.json, in the language of the edition.

`{printed: "tools/stepper/program.out:section"}` stands for the table of numbers that a program of a page printed,
and `{stored: versions}` for the versions of torch that the pages are proved with, the newest first: `2.15`.
A page links to a tool as it wants it to be set, `tools/explorer.md#num_layers=2`: no anchor, and no missing one.
"""

import json
import re
from typing import Any

from docs_data import FOLDER, SNIPPETS, facts, in_language, minor_versions
from mkdocs.exceptions import BuildError
from mkdocs.structure.pages import Page


def read_table(text: str) -> dict:
    """A table of numbers as a program prints it, the names of the columns above and those of the rows in front.

    >>> read_table("        x   bias\\ni[0]  1.5  -0.25")
    {'columns': ['x', 'bias'], 'rows': {'i[0]': [1.5, -0.25]}}
    """
    head, *lines = text.strip("\n").split("\n")
    rows = {name: [float(number) for number in numbers] for name, *numbers in map(str.split, lines)}
    return {"columns": head.split(), "rows": rows}


def printed_section(source: str) -> str:
    """What a section of an .out file holds, by `path/below/snippets.out:section`; BuildError if it is not there."""
    name, _, section = source.partition(":")
    file = SNIPPETS / name
    if not file.is_file():
        raise BuildError(f"docs/data/tools takes a table from snippets/{name}, which does not exist")
    found = re.search(rf"^--8<-- \[start:{re.escape(section)}\]\n(.*?)^--8<--", file.read_text("utf-8"), re.M | re.S)
    if not found:
        raise BuildError(f"docs/data/tools takes a table from snippets/{name}, which has no section {section!r}")
    return found[1]


def with_stored(value: Any) -> Any:
    """Data with the table in place of each `{printed: …}`, and the versions in that of `{stored: versions}`."""
    if isinstance(value, dict):
        if set(value) == {"printed"}:
            return read_table(printed_section(value["printed"]))
        if value == {"stored": "versions"}:
            return minor_versions()[::-1]
        return {key: with_stored(each) for key, each in value.items()}
    return [with_stored(each) for each in value] if isinstance(value, list) else value


class Anchors(set):
    """The anchors of a page with a tool: what is set behind the # counts as one."""

    def __contains__(self, anchor):
        return "=" in anchor or super().__contains__(anchor)


def allow_questions(page: Page) -> None:
    """Let links to the page of a tool carry a question for it."""
    if page.meta.get("script") and page.present_anchor_ids is not None:
        page.present_anchor_ids = Anchors(page.present_anchor_ids)


def tool_words(language: str) -> dict[str, str]:
    """The files with the words of the tools: their places in the edition, and their JSON."""
    words = {
        path.stem: with_stored(in_language(facts(f"tools/{path.stem}"), language))
        for path in sorted((FOLDER / "tools").glob("*.yml"))
    }
    return {
        f"assets/tools/{name}.json": json.dumps(each, ensure_ascii=False, separators=(",", ":"))
        for name, each in words.items()
    }
