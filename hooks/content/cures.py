"""Mark in a wrong program and in its cure the lines in which they differ, which the eye would have to look for.

An entry of the catalogue has both in one folder. The lines are found by difflib; on the page they are marked by
pymdownx.highlight, with a sign in the margin (site.css), and a sentence in front of each program says which they are:
there for a screen reader alone, in the Markdown and in the notebook for all. A mark within a program would be copied
with it, and be wrong as soon as somebody edits.
"""

import difflib
import re
from pathlib import Path

from docs_data import SNIPPETS, word

from .catalogue import PROGRAMS

CURE = "cure"
NAMES = "|".join([*PROGRAMS.values(), CURE])
EMBED = rf'--8<-- "(?P<entry>[\w/-]+)/(?P<name>{NAMES})\.py"'
Marked = dict[tuple[str, str], list[int]]  # the lines to mark, by entry and name of the program
PROGRAM = re.compile(rf"^(?P<marks>(?:<!--pytest[^\n]*-->\n)*)```python\n(?P<embed>{EMBED})$", re.MULTILINE)


def differing(wrong: str, cure: str) -> tuple[list[int], list[int]]:
    """The numbers of the lines that one program has and the other has not, in each; blank lines do not count.

    >>> differing("import torch\\n\\nx = 1\\n", "import torch\\nx = 2\\nprint(x)\\n")
    ([3], [2, 3])
    """
    sides = wrong.splitlines(), cure.splitlines()
    same = difflib.SequenceMatcher(None, *sides, autojunk=False).get_matching_blocks()
    kept = [{i for block in same for i in range(block[side], block[side] + block.size)} for side in (0, 1)]
    ours, theirs = (
        [i + 1 for i, line in enumerate(lines) if line.strip() and i not in kept[side]]
        for side, lines in enumerate(sides)
    )
    return ours, theirs


def in_words(numbers: list[int], language: str) -> str:
    """Numbers of lines as a reader says them.

    >>> in_words([3], "en"), in_words([1, 2, 3, 7], "en"), in_words([4, 5], "zh")
    ('line 3', 'lines 1–3, 7', '第 4–5 行')
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = word("comma", language).join(f"{run[0]}–{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)
    return word("line" if len(numbers) == 1 else "lines", language).format(said)


def sentence(name: str, numbers: list[int], language: str) -> str:
    """What is said in front of a program: which of its lines differ, or that the other one only has more."""
    key = "cured" if name == CURE else "cures"
    return word(key, language).format(in_words(numbers, language)) if numbers else word(f"{key}_none", language)


def lines_to_mark(markdown: str) -> Marked:
    """The lines to mark in each wrong program and in each cure of a page that has both."""
    found: dict[str, dict[str, str]] = {}
    for program in PROGRAM.finditer(markdown):
        file = Path(SNIPPETS, program["entry"], f"{program['name']}.py")
        if file.is_file():  # one that is missing stops the build where it is expanded
            found.setdefault(program["entry"], {})[program["name"]] = file.read_text("utf-8")
    marked = {}
    for entry, programs in found.items():
        wrong = next((name for name in programs if name != CURE), None)
        if wrong and CURE in programs:
            lines = differing(programs[wrong], programs[CURE])
            marked |= zip(((entry, wrong), (entry, CURE)), lines, strict=True)
    return marked


def say_differences(markdown: str, marked: Marked, language: str) -> str:
    """A page's Markdown with a sentence in front of each wrong program and each cure."""

    def say(program):
        entry, name = program["entry"], program["name"]
        if (entry, name) not in marked:
            return program[0]
        css = ".cured" if name == CURE else ".cures"
        said = sentence(name, marked[entry, name], language)
        return f"{said}\n{{ .spoken {css} data-search-exclude=true }}\n\n{program[0]}"

    return PROGRAM.sub(say, markdown)


def mark_differences(markdown: str, marked: Marked) -> str:
    """A page's Markdown with the lines that differ named in the fences of both programs, for the page's HTML."""

    def mark(program):
        numbers = " ".join(map(str, marked.get((program["entry"], program["name"]), [])))
        fence = f'```python hl_lines="{numbers}"' if numbers else "```python"
        return f"{program['marks']}{fence}\n{program['embed']}"

    return PROGRAM.sub(mark, markdown)
