"""Say below an output where another one is printed, and show that: an output may have forms, `x.without-onednn.out`
beside `x.out`. The harness proves each where it holds; docs/data/conditions.yml has the words.
"""

import re
from pathlib import Path
from textwrap import indent

from docs_data import SNIPPETS, UP_TO, conditions, minor_versions, word
from faults import PageError

MARK = "<!--pytest-codeblocks:other-output-->"
SHOWN = re.compile(
    r"""^(?P<indent>[ ]*)```text\n[ ]*--8<--[ ]"(?P<path>[^":]+)\.out(?P<section>:[\w-]+)?"\n[ ]*```$""", re.MULTILINE
)


def forms_of(path: str) -> list[str]:
    """The conditions under which an output is another one, in their order; `path` has no suffix."""
    output = Path(SNIPPETS, path)
    names = {file.name.removeprefix(f"{output.name}.") for file in output.parent.glob(f"{output.name}.*.out")}
    found = {name.removesuffix(".out") for name in names}
    if unknown := found - conditions().keys():
        name = f"{path}.{min(unknown)}.out"
        raise PageError(
            f"snippets/{name} is for a condition that neither docs/data/versions.yml nor docs/data/conditions.yml has: "
            "add it, or rename the file",
            path,
        )
    return [condition for condition in conditions() if condition in found]


def where(condition: str, before: list[str], language: str) -> str:
    """Where a form holds, in words; `before` are the conditions of the output's forms that count before it.

    A version has no form of its own where an older one has it: of `up-to-2.8` and `up-to-2.14`, the second holds from
    2.9 on.
    """
    older = [each.removeprefix(UP_TO) for each in before if each.startswith(UP_TO)]
    if not (condition.startswith(UP_TO) and older):
        return conditions()[condition][language]
    versions, last = minor_versions(), condition.removeprefix(UP_TO)
    since = versions[versions.index(older[-1]) + 1]
    return word("with_one" if since == last else "from_to", language).format(since=since, version=last)


def form_in_words(path: str, section: str, condition: str, before: list[str], language: str) -> str:
    """A line that says where the output is another one, and that output, as Markdown; of a version, behind the line."""
    name = f"{path}.{condition}.out"
    place = where(condition, before, language)
    if not Path(SNIPPETS, name).read_text("utf-8").strip():
        return f"{word('no_other_output', language).format(where=place)}\n{{ .other-output }}"
    line = word("other_output", language).format(where=place)
    shown = f'{MARK}\n\n```text\n--8<-- "{name}{section}"\n```'
    if condition.startswith(UP_TO):
        return f'??? other "{line}"\n' + indent(shown, "    ")
    return f"{line}\n{{ .other-output }}\n\n{shown}"


def add_forms(markdown: str, language: str) -> str:
    """A page's Markdown with the other forms of each output below it."""

    def with_forms(match: re.Match) -> str:
        found = forms_of(match["path"])
        forms = [
            form_in_words(match["path"], match["section"] or "", condition, found[:place], language)
            for place, condition in enumerate(found)
        ]
        added = "\n\n".join(["", *forms]).replace("\n", f"\n{match['indent']}") if forms else ""
        return match[0] + re.sub(r"^ +$", "", added, flags=re.MULTILINE)

    return SHOWN.sub(with_forms, markdown)
