"""Make the edition in Traditional Chinese out of the built one in Simplified Chinese.

OpenCC knows the characters and words of Taiwan (its configuration s2twp);
docs/data/traditional.yml corrects what it gets wrong in our field. Words are
converted wherever a reader meets them: in text, titles, descriptions, search and the
tools. Code, ids, links and addresses stay as they are.
"""

import gzip
import json
import re
import shutil
from functools import cache
from pathlib import Path

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


def convert_page(html, simplified, traditional):
    """A page of the one edition as a page of the other; both are as mkdocs.yml describes them."""
    pieces = RAW.split(html)
    page = "".join(
        convert_markup(piece) if i % 3 == 0 else (convert(piece) if DATA.match(piece) else piece)
        for i, piece in enumerate(pieces)
        if i % 3 < 2
    )
    page = page.replace(f'<html lang="{simplified["language"]}"', f'<html lang="{traditional["language"]}"', 1)
    page = re.sub(
        rf'(<link rel="canonical" href="[^"]*?/){simplified["path"]}', rf"\g<1>{traditional['path']}", page, count=1
    )
    here = f'data-edition="{simplified["path"]}" aria-current="true"'
    there = f'data-edition="{traditional["path"]}"'
    return page.replace(here, here.split()[0], 1).replace(there, f'{there} aria-current="true"', 1)


def convert_index(text):
    """The search index, with the words that a reader may type in Simplified Chinese."""
    index = json.loads(text)
    words = {word for entry in index["docs"] for word in HAN.findall(entry["title"] + entry["text"])}
    for entry in index["docs"]:
        entry["title"], entry["text"] = convert_markup(entry["title"]), convert_markup(entry["text"])
    index["simplified"] = {word: made for word in sorted(words) if (made := convert(word)) != word}
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


def convert_notebook(text):
    """A notebook with its prose converted."""
    notebook = json.loads(text)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            source = "".join(cell["source"])
            pieces = re.split(r"(`[^`]*`|\]\([^)]*\))", source)
            made = "".join(piece if i % 2 else convert(piece) for i, piece in enumerate(pieces))
            cell["source"] = made.splitlines(keepends=True) if isinstance(cell["source"], list) else made
    return json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"


def convert_file(file, made, simplified, traditional):
    """Write a file of the one edition as a file of the other."""
    made.parent.mkdir(parents=True, exist_ok=True)
    if file.suffix == ".html":
        text = convert_page(file.read_text("utf-8"), simplified, traditional)
    elif file.name == "search_index.json":
        text = convert_index(file.read_text("utf-8"))
    elif file.suffix == ".json":
        words = convert_words(json.loads(file.read_text("utf-8")))
        text = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    elif file.suffix == ".ipynb":
        text = convert_notebook(file.read_text("utf-8"))
    elif file.name == "sitemap.xml":
        text = file.read_text("utf-8").replace(f"/{simplified['path']}", f"/{traditional['path']}")
        made.with_suffix(".xml.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
    elif file.name == "sitemap.xml.gz":
        return
    else:
        shutil.copyfile(file, made)
        return
    made.write_text(text, "utf-8")


def on_post_build(config):
    """Make the edition when the one that it is made from has been built."""
    editions = config.extra["editions"]
    for edition in editions.values():
        if "made_from" in edition and Path(config.docs_dir).name == next(iter(editions)):
            simplified = editions[edition["made_from"]]
            site = Path(config.site_dir)
            for file in sorted((site / simplified["path"]).rglob("*")):
                if file.is_file():
                    made = site / edition["path"] / file.relative_to(site / simplified["path"])
                    convert_file(file, made, simplified, edition)
