"""Say below an output where another one is printed, and show that: an output may have forms, `x.without-onednn.out`
beside `x.out`. The harness proves each where it holds; docs/data/conditions.yml has the words.
"""

import re
from pathlib import Path

from docs_data import SNIPPETS, facts, word
from faults import PageError

MARK = "<!--pytest-codeblocks:other-output-->"
SHOWN = re.compile(
    r"""^(?P<indent>[ ]*)```text\n[ ]*--8<--[ ]"(?P<path>[^":]+)\.out(?P<section>:[\w-]+)?"\n[ ]*```$""", re.MULTILINE
)


def forms_of(path: str) -> list[str]:
    """The conditions under which an output is another one, in the order of conditions.yml; `path` has no suffix."""
    output = Path(SNIPPETS, path)
    names = {file.name.removeprefix(f"{output.name}.") for file in output.parent.glob(f"{output.name}.*.out")}
    found = {name.removesuffix(".out") for name in names}
    if unknown := found - facts("conditions").keys():
        name = f"{path}.{min(unknown)}.out"
        raise PageError(f"snippets/{name} is for a condition that docs/data/conditions.yml does not have: add it", path)
    return [condition for condition in facts("conditions") if condition in found]


def form_in_words(path: str, section: str, condition: str, language: str) -> str:
    """A line that says where the output is another one, and that output, as Markdown."""
    name = f"{path}.{condition}.out"
    empty = not Path(SNIPPETS, name).read_text("utf-8").strip()
    where = facts("conditions")[condition][language]
    line = word("no_other_output" if empty else "other_output", language).format(where=where)
    shown = "" if empty else f'\n\n{MARK}\n\n```text\n--8<-- "{name}{section}"\n```'
    return f"{line}\n{{ .other-output }}{shown}"


def add_forms(markdown: str, language: str) -> str:
    """A page's Markdown with the other forms of each output below it."""

    def with_forms(match: re.Match) -> str:
        forms = [
            form_in_words(match["path"], match["section"] or "", condition, language)
            for condition in forms_of(match["path"])
        ]
        added = "\n\n".join(["", *forms]).replace("\n", f"\n{match['indent']}") if forms else ""
        return match[0] + re.sub(r"^ +$", "", added, flags=re.MULTILINE)

    return SHOWN.sub(with_forms, markdown)
