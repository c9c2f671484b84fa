"""Make the edition in Traditional Chinese out of the built one in Simplified Chinese.

OpenCC knows the characters and words of Taiwan (its configuration s2twp);
docs/data/traditional.yml corrects what it gets wrong in our field. Words are
converted wherever a reader meets them: in text, titles, descriptions, search and the
tools. Code, ids, links and addresses stay as they are.
"""

import json
import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import accumulate, groupby, pairwise
from typing import Any

from content.breaks import HAN, MAY_BREAK
from docs_data import changed, facts
from jinja2.utils import htmlsafe_json_dumps
from opencc import OpenCC
from theme.search_words import CUT

# What is never text: elements whose content stays, and attributes that are addresses.
RAW = re.compile(r"(<(script|style|pre|textarea)\b[^>]*>.*?</\2>)", re.DOTALL)
CONFIG = re.compile(r'(<script id="__config" type="application/json">)(.*)(</script>)', re.DOTALL)
KEEP = {"code", "samp", "kbd"}
TAG = re.compile(rf"(<(?!{MAY_BREAK[1:]})[^>]*>)")  # the words of a heading are one text
# Between two pieces of code there may be nothing but a quotation mark, and Taiwan has its own.
WORDS = re.compile(r"[\u4e00-\u9fff“”‘’]")
ATTRIBUTE = re.compile(rf'(?<=\s)(?!href=|src=|id=)([\w-]+)="([^"]*{WORDS.pattern}[^"]*)"')
RULES = "traditional"  # the file in docs/data with what OpenCC gets wrong

Step = tuple[re.Pattern, str | Callable[[re.Match], str]]  # what is replaced, and by what, as `re.sub` takes it


@cache
def converter() -> OpenCC:
    """OpenCC, made once: it reads its dictionaries then."""
    return OpenCC("s2twp")


def is_word(rule: tuple[str, str]) -> bool:
    """Whether what a rule replaces is a plain word, no pattern.

    >>> is_word(("打印", "列印")), is_word(("^類$", "類別"))
    (True, False)
    """
    return re.escape(rule[0]).replace("\\ ", " ") == rule[0]


def as_step(words: dict[str, str]) -> tuple[str, Callable[[re.Match], str]]:
    """Words and what stands instead of them as arguments of `re.sub`: at once, the longest that fits first.

    >>> re.sub(*as_step({"配置": "設定", "配置檔案": "設定檔"}), "配置檔案裡的配置")
    '設定檔裡的設定'
    """
    return "|".join(sorted(words, key=len, reverse=True)), lambda found: words[found[0]]


def as_steps(rules: list[tuple[str, str]]) -> list[Step]:
    """Rules in their order, each ready for `re.sub`; words that stand in a row are one step.

    There are more than a hundred rules, and each text of the site goes through all of them.
    """
    steps = []
    for are_words, row in groupby(rules, is_word):
        row = list(row)
        steps += [as_step(dict(row))] if are_words else row
    return [(re.compile(pattern), replacement) for pattern, replacement in steps]


@cache
def steps_at(changed: int) -> list[Step]:
    """The steps of all rules in docs/data/traditional.yml, as they are since a time of change."""
    return as_steps([rule for group in facts(RULES).values() for rule in group.items()])


def convert_by(steps: list[Step], text: str) -> str:
    """A text in Traditional Chinese, by OpenCC and by some steps behind it."""
    made = converter().convert(text)
    for pattern, replacement in steps:
        made = pattern.sub(replacement, made)
    return made


@cache
def convert_at(text: str, changed: int) -> str:
    """A text converted by the rules since a time of change: a cache, as menus and labels are on every page."""
    return convert_by(steps_at(changed), text)


def convert(text: str) -> str:
    """A text in Traditional Chinese, by the rules as they are now: they may be edited while `mkdocs serve` runs.

    >>> convert("默认参数与循环神经网络的每一行")
    '預設參數與循環神經網路的每一列'
    """
    return convert_at(text, changed(RULES))


def convert_tag(tag: str) -> str:
    """A tag with its words converted: titles, labels, descriptions."""
    return ATTRIBUTE.sub(lambda found: f'{found[1]}="{convert(found[2])}"', tag)


def convert_markup(html: str, convert: Callable[[str], str] = convert) -> str:
    """HTML with its text converted, and nothing else."""
    out, kept = [], []

    def convert_text(piece):
        return MAY_BREAK.join(convert_cut(piece.split(MAY_BREAK))) if MAY_BREAK in piece else convert(piece)

    for piece in TAG.split(html):
        if piece.startswith("<"):
            name = re.match(r"</?([\w-]*)", piece)[1]
            if piece.startswith("</") and kept and name == kept[-1]:
                kept.pop()
            elif name in KEEP or (kept and name == kept[-1]) or (name == "a" and " lang=" in piece):
                kept.append(name)  # a link to another edition has its name in the language of that
            out.append(convert_tag(piece))
        else:
            out.append(piece if kept or not WORDS.search(piece) else convert_text(piece))
    return "".join(out)


def convert_config(script: str) -> str:
    """The theme's settings, written as the theme writes them into a page, with the words that it shows converted."""
    start, settings, end = CONFIG.fullmatch(script).groups()
    settings = json.loads(settings)
    settings["translations"] = {name: convert(words) for name, words in settings["translations"].items()}
    return f"{start}{htmlsafe_json_dumps(settings)}{end}"


def convert_page(html: str) -> str:
    """A page with its words converted."""
    pieces = RAW.split(html)
    return "".join(
        convert_markup(piece) if i % 3 == 0 else (convert_config(piece) if CONFIG.fullmatch(piece) else piece)
        for i, piece in enumerate(pieces)
        if i % 3 < 2
    )


def cut_as(words: list[str], text: str) -> list[str]:
    """A text cut into what has become of each word: most words stand in it as they are, near where they were.

    >>> cut_as(["把", "報錯", "資訊", "貼上", "到", "二", "分類"], "把錯誤訊息貼到二元分類")
    ['把', '錯誤', '訊息', '貼', '到', '二元', '分類']
    """
    cuts, changed = [0], []  # the lengths of the words since the last cut, none of which was found
    for word in [*words, None]:
        near = cuts[-1] + sum(changed)
        places = [at for at in (near, near + 1, near - 1, near + 2, near - 2) if at >= cuts[-1]]
        here = len(text) if word is None else next((at for at in places if text.startswith(word, at)), None)
        if here is None:
            changed.append(len(word))
            continue
        *starts, _ = accumulate(changed, initial=cuts[-1])
        cuts[-1:] = [*(min(start, here) for start in starts), here]
        cuts += [] if word is None else [here + len(word)]
        changed = []
    return [text[start:end] for start, end in pairwise([0, *cuts[1:]])]


def convert_cut(words: list[str]) -> list[str]:
    """The words of a text of the index, converted as the text is on its page: rules look beyond a word."""
    alone, whole = [convert(word) for word in words], convert("".join(words))
    return alone if "".join(alone) == whole else cut_as(alone, whole)


def convert_index(text: str) -> str:
    """The search index, with the words that a reader may type in Simplified Chinese."""
    index = json.loads(text)
    made = Counter()

    def convert_text(text):
        words = text.split(CUT)
        converted = convert_cut(words)
        made.update(zip(words, converted, strict=True))
        return CUT.join(converted)

    for entry in index["docs"]:
        for part in ("title", "text", "questions"):
            if part in entry:
                entry[part] = convert_markup(entry[part], convert_text)
    # What a word has become most often comes last, and stays.
    traditional = dict(pair for pair, _ in sorted(made.items(), key=lambda each: (each[1], each[0])))
    # The theme hands its worker the settings as they are, and else the entries alone.
    index["config"]["simplified"] = {
        word: traditional[word] for word in sorted(traditional) if HAN.fullmatch(word) and traditional[word] != word
    }
    terms = index["config"]["terms"]
    index["config"]["terms"] = {
        written: convert(term) for name, term in terms.items() for written in (name, convert(name))
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def convert_words(value: Any) -> Any:
    """The words of a tool, as JSON has them: each string converted but for keys and patterns of messages."""
    if isinstance(value, dict):
        return {key: each if key in ("messages", "url") else convert_words(each) for key, each in value.items()}
    if isinstance(value, list):
        return [convert_words(each) for each in value]
    if not isinstance(value, str):
        return value
    return "`".join(piece if i % 2 else convert(piece) for i, piece in enumerate(value.split("`")))


def convert_data(text: str) -> str:
    """The data of a tool, a JSON file, with its words converted."""
    return json.dumps(convert_words(json.loads(text)), ensure_ascii=False, separators=(",", ":"))


def convert_markdown(text: str) -> str:
    """Markdown with its prose converted: neither programs, nor code spans, nor addresses."""
    pieces = re.split(r"(^```.*?^```$|`[^`\n]*`|\]\([^)]*\))", text, flags=re.DOTALL | re.MULTILINE)
    return "".join(piece if i % 2 else convert(piece) for i, piece in enumerate(pieces))


def convert_cell(cell: dict) -> None:
    """A cell of a notebook with its prose converted: its own, and what says in words what an output shows."""
    if cell["cell_type"] == "markdown":
        made = convert_markdown("".join(cell["source"]))
        cell["source"] = made.splitlines(keepends=True) if isinstance(cell["source"], list) else made
    for output in cell.get("outputs", []):
        if "alt" in output.get("metadata", {}):  # a plot, with the same words for programs that show no pictures
            output["metadata"]["alt"] = output["data"]["text/plain"] = convert(output["metadata"]["alt"])


def convert_notebook(text: str) -> str:
    """A notebook with its prose converted."""
    notebook = json.loads(text)
    for cell in notebook["cells"]:
        convert_cell(cell)
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
