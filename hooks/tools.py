"""Give each tool its words: docs/data/tools/<name>.yml as assets/tools/<name>.json, in the language of the edition.

`{printed: "tools/stepper/program.out:section"}` stands for the table of numbers that a program of a page printed.
A page links to a tool as it wants it to be set, `tools/explorer.md#num_layers=2`: no anchor, and no missing one.
"""

import json
import re

from docs_data import FOLDER, facts
from mkdocs.structure.files import File

SNIPPETS = FOLDER / "../../snippets"


def in_language(value, language):
    """Data in which each text stands in both languages, `{en: …, zh: …}`, with the texts of one.

    >>> in_language({"run": {"en": "Run", "zh": "运行"}, "sizes": [2, 3]}, "zh")
    {'run': '运行', 'sizes': [2, 3]}
    """
    if isinstance(value, dict):
        if set(value) == {"en", "zh"}:
            return value[language]
        return {key: in_language(each, language) for key, each in value.items()}
    return [in_language(each, language) for each in value] if isinstance(value, list) else value


def read_table(text):
    """A table of numbers as a program prints it, the names of the columns above and those of the rows in front.

    >>> read_table("        x   bias\\ni[0]  1.5  -0.25")
    {'columns': ['x', 'bias'], 'rows': {'i[0]': [1.5, -0.25]}}
    """
    head, *lines = text.strip("\n").split("\n")
    rows = {name: [float(number) for number in numbers] for name, *numbers in map(str.split, lines)}
    return {"columns": head.split(), "rows": rows}


def with_printed(value):
    """Data with the table in place of each `{printed: …}`."""
    if isinstance(value, dict):
        if set(value) == {"printed"}:
            name, section = value["printed"].split(":")
            printed = (SNIPPETS / name).read_text("utf-8")
            return read_table(re.search(rf"^--8<-- \[start:{section}\]\n(.*?)^--8<--", printed, re.M | re.S)[1])
        return {key: with_printed(each) for key, each in value.items()}
    return [with_printed(each) for each in value] if isinstance(value, list) else value


class Anchors(set):
    """The anchors of a page with a tool: what is set behind the # counts as one."""

    def __contains__(self, anchor):
        return "=" in anchor or super().__contains__(anchor)


def on_page_content(html, page, config, files):
    """Let pages link to a tool with a question for it."""
    if page.meta.get("script") and page.present_anchor_ids is not None:
        page.present_anchor_ids = Anchors(page.present_anchor_ids)


def on_files(files, config):
    """Add the words of each tool to the edition's site."""
    for path in sorted((FOLDER / "tools").glob("*.yml")):
        words = with_printed(in_language(facts(f"tools/{path.stem}"), config.theme["language"]))
        content = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
        files.append(File.generated(config, f"assets/tools/{path.stem}.json", content=content))
