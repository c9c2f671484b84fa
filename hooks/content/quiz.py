"""Questions that a reader answers on the page: "What does this print?"

A quiz is a fence of YAML right behind its program, in place of the output:

    ```quiz
    from: learn/shapes/quiz_states.out
    choices:
      - says: (4, 3, 20)
        why: Layers times directions come first, then the batch.
      - says: (3, 4, 20)
        why: This is the order of `output` with `batch_first=True`.
    ```

The right choice is the one that the snippet prints; which one that is stands in no
page. The reader opens a choice to learn whether it is right; no script is needed.
"""

import hashlib
import re
from dataclasses import dataclass
from html import escape

import markdown
import yaml
from docs_data import SNIPPETS, word
from faults import PageError


class QuizError(PageError):
    """A quiz that cannot be asked."""


@dataclass
class Choice:
    """An answer to choose, and why it is right or wrong."""

    says: str
    why: str


def read_quiz(source: str) -> tuple[str, list[Choice]]:
    """The .out file of a quiz, as a path below snippets/, and its choices; raises QuizError if it is none."""
    try:
        spec = yaml.safe_load(source)
    except yaml.YAMLError as error:
        raise QuizError(f"a quiz is YAML, and this is not: {error}") from None
    if not isinstance(spec, dict) or set(spec) != {"from", "choices"}:
        raise QuizError("a quiz has two keys, from and choices")
    choices = spec["choices"] if isinstance(spec["choices"], list) else []
    if len(choices) < 2 or any(not isinstance(each, dict) or set(each) != {"says", "why"} for each in choices):
        raise QuizError("a quiz has at least two choices, each with says and why")
    for each in choices:
        if not isinstance(each["says"], str) or not isinstance(each["why"], str):
            raise QuizError(f"says and why of a choice are text: put {each['says']!r} in quotes")
        if re.search(r"\]\(|<", each["why"]):
            raise QuizError(f"why a choice is right or wrong is said without links and HTML: {each['why']}")
    return spec["from"], [Choice(each["says"].rstrip("\n"), each["why"]) for each in choices]


def right_choice(choices: list[Choice], printed: str) -> Choice:
    """The one choice that says what was printed; raises QuizError if there is none, or more than one."""
    right = [each for each in choices if each.says == printed.rstrip("\n")]
    if len(right) != 1:
        raise QuizError(f"{len(right) or 'none'} of the choices says what the program prints:\n{printed.rstrip()}")
    return right[0]


def draw_choice(choice: Choice, right: bool, group: str, language: str) -> str:
    """A choice as HTML: it opens on a click or a key, and closes the one opened before."""
    verdict = word("right" if right else "wrong", language)
    why = markdown.markdown(choice.why).removeprefix("<p>").removesuffix("</p>")
    return (
        f'<details class="choice" name="{group}"><summary><samp>{escape(choice.says)}</samp></summary>'
        f'<p class="{"right" if right else "wrong"}"><strong>{verdict}</strong> {why}</p></details>'
    )


def quiz(source: str, language: str) -> str:
    """A quiz's YAML as HTML."""
    path, choices = read_quiz(source)
    file = SNIPPETS / path
    if not file.is_file():
        raise QuizError(f"a quiz takes its answer from snippets/{path}, which does not exist")
    right = right_choice(choices, file.read_text("utf-8"))
    group = "q" + hashlib.sha1(source.encode()).hexdigest()[:8]
    drawn = "".join(draw_choice(each, each is right, group, language) for each in choices)
    return (
        f'<div class="quiz" role="group" aria-label="{word("choose", language)}" data-search-exclude="true">'
        f'<p class="quiz-label">{word("choose", language)}</p>{drawn}</div>'
    )
