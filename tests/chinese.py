"""What a Chinese page has to keep to: one rendering per term, and the typography of the project.

AutoCorrect knows the typography of a bare line; between Markdown's marks it loses its way. So it is given each line of
prose as a reader sees it, from the blocks of `parity`, with a Latin word in the place of each code span.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import autocorrect_py
import parity
import yaml

# Punctuation next to Latin words only is no fault: a cell such as “`h_n`。” is a Chinese sentence.
autocorrect_py.load_config(json.dumps({"rules": {"halfwidth-punctuation": 0}}))

HAN = r"\u3400-\u9fff"
WIDE = r"，。、：；？！（）“”‘’《》「」…—"
CODE = "Qqq"
"""The Latin word in the place of a code span: like one, it is set off from Chinese by a space."""


@dataclass(frozen=True)
class Fault:
    """What is wrong on a line of a page."""

    line: int
    message: str


@dataclass(frozen=True)
class Line:
    """A line of prose as a reader sees it, with `CODE` for what is not Chinese prose, and what stands there."""

    number: int
    text: str
    hidden: tuple[str, ...]

    def show(self, text: str) -> str:
        """A text with what is hidden put back."""
        return parity.show_hidden(text.replace(CODE, parity.HIDDEN), self.hidden)


# --- Lines of prose ---

# A title or a quotation in these marks is given as it was written.
VERBATIM = re.compile(rf"(?<=《)[^》]+(?=》)|(?<=「)[^」]+(?=」)|{parity.HIDDEN}")


def prose_lines(prose: parity.Prose) -> Iterator[Line]:
    """The lines of a piece of prose, with code spans, formulas, images and quoted titles hidden."""
    marks = iter(prose.hidden)
    for number, text in enumerate(prose.lines, prose.line):
        hidden = tuple(re.sub(parity.HIDDEN, lambda _: next(marks), match[0]) for match in VERBATIM.finditer(text))
        yield Line(number, VERBATIM.sub(CODE, text), hidden)


def all_prose(markdown: str) -> Iterator[parity.Prose]:
    """All prose of a page: front matter, paragraphs, titles, cells and the words of figures."""
    for block in parity.blocks(markdown):
        yield from block.prose


# --- Typography ---

NARROW = str.maketrans("（）", "()")
ENGLISH = re.compile(r"(?:\b[A-Za-z][a-z'’]*\b[,;:]?[ ]){2,}[a-z]{2,}\b")
SYMBOL = r"(?:\d+|[LND]|H_\w+|num_layers|seq_len|batch|\w+_size)"
SIZE = rf"{SYMBOL}(?:[ ]*[*×·+-][ ]*{SYMBOL})*"
SHAPE_IN_WIDE = re.compile(rf"（[ ]*{SIZE}(?:[ ]*[,，、][ ]*{SIZE})*[ ]*[,，][ ]*(?:{SIZE})?[ ]*）")
NARROW_GROUP = re.compile(r"\(([^()]*)\)")

# Each: what to look for, and what is wrong with it. They run over text without what stands in half-width brackets.
RULES = [
    (
        re.compile(rf"[,;:?!](?=\s|$|{CODE}|[ ]*[{HAN}])|(?<=[{HAN}{WIDE}])[ ]*[,;:?!]"),
        "half-width punctuation in a Chinese sentence",
    ),
    (re.compile(r"(?<=[A-Za-z_)])\.(?=\s|$)"), "half-width full stop in a Chinese sentence, use 。"),
    (re.compile(rf'"|(?<=[{HAN}])\'|\'(?=[{HAN}])'), "straight quotation mark, use “ ” or ‘ ’"),
    (re.compile(r"[()]"), "half-width bracket without its other half"),
    (re.compile(r"\.\.\.|。。|(?<!…)…(?!…)"), "an ellipsis is ……"),
    (re.compile(rf"(?<=[{HAN}])[ ]+(?=[{HAN}])"), "space between Chinese characters"),
    (re.compile(r"个(?:长|短)?序列"), "a sequence is counted with 条"),
    (re.compile(r"\*\*|__"), "emphasis that is none: Markdown wants no punctuation just inside of it"),
]


def bracket_faults(text: str) -> Iterator[str]:
    """Half-width brackets are for shapes and calls, and full-width ones for all else."""
    for group in NARROW_GROUP.finditer(text):
        before, content = text[: group.start()], group[1]
        call = re.search(r"\w$", before, re.ASCII) and not before.endswith(CODE)
        if re.search(rf"[{HAN}]", content) or not (call or re.search(r"[,，]", content)):
            yield f"half-width brackets around words, use （{content}）"
        elif re.search(r"[，、]", content):
            yield f"full-width comma in a shape, use ({re.sub('[，、] ?', ', ', content)})"
    for group in SHAPE_IN_WIDE.finditer(text):
        yield f"full-width brackets around a shape, use {re.sub('[，、] ?', ', ', group[0]).translate(NARROW)}"


def character_faults(text: str) -> Iterator[str]:
    """GB 2312 holds the simplified characters and hardly a traditional one."""
    for character in re.findall(rf"[{HAN}]", text):
        try:
            character.encode("gb2312")
        except UnicodeEncodeError:
            yield f"“{character}” is no simplified character"


def line_faults(line: Line) -> Iterator[str]:
    """What is wrong within one line."""
    should = autocorrect_py.format(line.text)
    if should != line.text:
        yield f"typography\n    is:  {line.show(line.text)}\n    use: {line.show(should)}"
    if not re.search(rf"[{HAN}]", line.text):
        if ENGLISH.search(line.text):
            yield f"not in Chinese: “{parity.excerpt(line.show(line.text))}”"
        return
    yield from bracket_faults(line.text)
    yield from character_faults(line.text)
    rest = NARROW_GROUP.sub(CODE, line.text)
    for pattern, message in RULES:
        if match := pattern.search(rest):
            around = rest[max(0, match.start() - 12) : match.end() + 12]
            yield f"{message}: “{around.replace(CODE, '`…`')}”"


def typography_faults(markdown: str) -> list[Fault]:
    """All that is wrong with the typography of a page."""
    faults = []
    for prose in all_prose(markdown):
        lines = list(prose_lines(prose))
        faults += [Fault(line.number, message) for line in lines for message in line_faults(line)]
        for line, following in pairwise(lines):
            # The browser shows a line break as a space.
            if re.search(rf"[{HAN}{WIDE}]\n[{HAN}{WIDE}]|[{WIDE}]\n|\n[{WIDE}]", f"{line.text}\n{following.text}"):
                faults.append(Fault(line.number, "a line break inside Chinese text reads as a space: join the lines"))
    return sorted(faults, key=lambda fault: fault.line)


# --- Terms ---


@dataclass(frozen=True)
class Forbidden:
    """A wrong rendering, and the longer words in which it is right."""

    word: str
    unless: tuple[str, ...]
    term: str
    right: str

    def found_in(self, text: str) -> bool:
        """Whether a text uses the word; to quote it, alone in quotation marks, is not to use it."""
        for allowed in (*self.unless, f"“{self.word}”"):
            text = text.replace(allowed, "\n")
        return self.word in text


def read_glossary(path: Path) -> list[dict]:
    """The terms as they are written."""
    return yaml.safe_load(path.read_text("utf-8"))


def forbidden_words(glossary: list[dict]) -> list[Forbidden]:
    """All wrong renderings of a glossary."""
    found = []
    for term in glossary:
        for entry in term.get("forbidden", []):
            entry = {"word": entry, "unless": []} if isinstance(entry, str) else entry
            found.append(Forbidden(entry["word"], tuple(entry["unless"]), term["en"], term["zh"]))
    return found


def term_faults(markdown: str, forbidden: list[Forbidden]) -> list[Fault]:
    """Wrong renderings in the prose of a page."""
    return [
        Fault(line.number, f"“{wrong.word}” for {wrong.term}: write {wrong.right}")
        for prose in all_prose(markdown)
        for line in prose_lines(prose)
        for wrong in forbidden
        if wrong.found_in(line.text)
    ]
