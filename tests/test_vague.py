"""No page says how often something is so without having counted: "usually", "many", 通常.

Each program of a page proves what is so in the case that it shows. How many people write it, or how often it is the
cause, it cannot prove: that takes a source. docs/data/vague.yml has the words, what is harmless, and what is allowed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import parity
import pytest
from docs_data import facts
from website import PAGES, ROOT

RULES = facts("vague")
SOURCE = re.compile(r"\]\(https?://|https?://")


@dataclass(frozen=True)
class Fault:
    """A vague word, its line, and the words around it."""

    line: int
    word: str
    around: str


def pattern(expressions: list[str], language: str) -> re.Pattern:
    """One pattern of many expressions; English words are whole words."""
    joined = "|".join(f"(?:{each})" for each in expressions)
    return re.compile(rf"\b(?:{joined})\b" if language == "en" else joined, re.IGNORECASE)


def vague_words(markdown: str, language: str, rules: dict = RULES) -> Iterator[Fault]:
    """The vague words of a page in paragraphs that name no source."""
    words, harmless = (pattern(rules[language][key], language) for key in ("words", "harmless"))
    lines = markdown.split("\n")
    for block in parity.blocks(markdown):
        for prose in block.prose:
            if SOURCE.search("\n".join(lines[prose.line - 1 : prose.line - 1 + len(prose.lines)])):
                continue
            for number, text in enumerate(prose.lines, prose.line):
                counted = harmless.sub("…", text)
                for match in words.finditer(counted):
                    around = counted[max(0, match.start() - 30) : match.end() + 30]
                    yield Fault(number, match[0].strip(), around)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_how_often_has_a_source(page) -> None:
    """A paragraph that says how often something is so links to where that is known."""
    allowed = [each["says"] for each in RULES["allowed"] if each["page"] == f"docs/{page}"]
    faults = [
        f"docs/{page}:{fault.line}  “{fault.word}” without a source: …{fault.around}…"
        for fault in vague_words(page.source.read_text("utf-8"), page.edition)
        if not any(says in fault.around for says in allowed)
    ]
    if faults:
        faults.append("Link to a source, say what is so, or allow it with a reason in docs/data/vague.yml.")
        pytest.fail("\n".join(faults), pytrace=False)


def test_what_is_allowed_is_still_said() -> None:
    """Each exception has a reason and is on its page; one that is no longer needed goes."""
    for each in RULES["allowed"]:
        assert set(each) == {"page", "says", "why"} and each["why"].strip()
        language = Path(each["page"]).parts[1]
        faults = vague_words((ROOT / each["page"]).read_text("utf-8"), language)
        assert any(each["says"] in fault.around for fault in faults), f"{each['page']} no longer says {each['says']!r}"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Usually four of them matter.", ["Usually"]),
        ("en", "Nearly every question is about shapes.", ["Nearly every"]),
        ("en", "Most mistakes come from there, and many were true.", ["Most mistakes", "many"]),
        ("en", "It is most often the dtype, mostly from NumPy.", ["most often", "mostly"]),
        ("en", "How many layers there are, and too many axes: as many as there are rows.", []),
        ("en", "Usually so ([issue 1](https://github.com/pytorch/pytorch/issues/1)).", []),
        ("en", "Usually so ([states](states.md)).", ["Usually"]),
        ("en", "Right.\n\n- Often.\n", ["Often"]),
        ("en", "`usually` is a name.\n\n```python\nmany = 1\n```\n", []),
        ("zh", "通常只需要关心其中四个，大多数错误都出在那里。", ["通常", "大多"]),
        ("zh", "见[文档](https://docs.pytorch.org)，通常如此。", []),
    ],
)
def test_words_are_found(language: str, text: str, words: list[str]) -> None:
    """The words are found in prose, and only where no source stands beside them."""
    assert [fault.word for fault in vague_words(text, language)] == words
