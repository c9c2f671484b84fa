"""Make the edition in Traditional Chinese out of the built one in Simplified Chinese.

OpenCC knows the characters and words of Taiwan (its configuration s2twp);
docs/data/traditional.yml corrects what it gets wrong in our field. Words are
converted wherever a reader meets them: in text, titles, descriptions, search and the
tools. Code, ids, links and addresses stay as they are.
"""

import json
import re
from functools import cache

from docs_data import facts
from opencc import OpenCC

# What is never text: elements whose content stays, and attributes that are addresses.
RAW = re.compile(r"(<(script|style|pre|textarea)\b[^>]*>.*?</\2>)", re.DOTALL)
DATA = re.compile(r'^<script id="__config" type="application/json">')
KEEP = {"code", "samp", "kbd"}
TAG = re.compile(r"(<[^>]*>)")
ATTRIBUTE = re.compile(r'(?<=\s)(?!href=|src=|id=)([\w-]+)="([^"]*[\u4e00-\u9fff][^"]*)"')
HAN = re.compile(r"[\u4e00-\u9fff]+")


@cache
def converter():
    """OpenCC, made once: it reads its dictionaries then."""
    return OpenCC("s2twp")


def convert(text):
    """A text in Traditional Chinese.

    >>> convert("默认参数与循环神经网络的每一行")
    '預設參數與循環神經網路的每一列'
    """
    rules = facts("traditional")
    made = converter().convert(text)
    for pattern, ours in rules["rules"].items():
        made = re.sub(pattern, ours, made)
    return made


def convert_tag(tag):
    """A tag with its words converted: titles, labels, descriptions."""
    return ATTRIBUTE.sub(lambda found: f'{found[1]}="{convert(found[2])}"', tag)


def convert_markup(html):
    """HTML with its text converted, and nothing else."""
    out, kept = [], []
    for piece in TAG.split(html):
        if piece.startswith("<"):
            name = re.match(r"</?([\w-]*)", piece)[1]
            if piece.startswith("</") and kept and name == kept[-1]:
                kept.pop()
            elif name in KEEP or (kept and name == kept[-1]) or (name == "a" and " lang=" in piece):
                kept.append(name)  # a link to another edition has its name in the language of that
            out.append(convert_tag(piece))
        else:
            out.append(piece if kept or not HAN.search(piece) else convert(piece))
    return "".join(out)


def convert_page(html):
    """A page with its words converted."""
    pieces = RAW.split(html)
    return "".join(
        convert_markup(piece) if i % 3 == 0 else (convert(piece) if DATA.match(piece) else piece)
        for i, piece in enumerate(pieces)
        if i % 3 < 2
    )


def convert_index(text):
    """The search index, with the words that a reader may type in Simplified Chinese."""
    index = json.loads(text)
    words = {word for entry in index["docs"] for word in HAN.findall(entry["title"] + entry["text"])}
    for entry in index["docs"]:
        entry["title"], entry["text"] = convert_markup(entry["title"]), convert_markup(entry["text"])
    # The theme hands its worker the settings as they are, and else the entries alone.
    index["config"]["simplified"] = {word: made for word in sorted(words) if (made := convert(word)) != word}
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def convert_words(value):
    """The words of a tool, as JSON has them: each string converted but for keys and patterns of messages."""
    if isinstance(value, dict):
        return {key: each if key in ("messages", "url") else convert_words(each) for key, each in value.items()}
    if isinstance(value, list):
        return [convert_words(each) for each in value]
    if not isinstance(value, str):
        return value
    return "`".join(piece if i % 2 else convert(piece) for i, piece in enumerate(value.split("`")))


def convert_markdown(text):
    """Markdown with its prose converted: neither programs, nor code spans, nor addresses."""
    pieces = re.split(r"(^```.*?^```$|`[^`\n]*`|\]\([^)]*\))", text, flags=re.DOTALL | re.MULTILINE)
    return "".join(piece if i % 2 else convert(piece) for i, piece in enumerate(pieces))


def convert_notebook(text):
    """A notebook with its prose converted."""
    notebook = json.loads(text)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            source = "".join(cell["source"])
            made = convert_markdown(source)
            cell["source"] = made.splitlines(keepends=True) if isinstance(cell["source"], list) else made
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def convert_file(name, text):
    """A text file of the edition in Simplified Chinese, converted as its kind needs it."""
    if name == "search_index.json":
        return convert_index(text)
    if name.endswith(".json"):
        return json.dumps(convert_words(json.loads(text)), ensure_ascii=False, separators=(",", ":"))
    if name.endswith((".md", ".txt")):
        return convert_markdown(text)
    return convert_notebook(text) if name.endswith(".ipynb") else convert_page(text)
