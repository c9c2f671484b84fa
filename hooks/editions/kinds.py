"""How each kind of file becomes that of an edition that is made: one table.

A file of the Chinese edition is converted to Traditional Chinese, or merged with its English counterpart; then its
links, which lead into the Chinese edition, are set to lead into the new one. The first kind that fits counts.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from . import both, traditional

SOURCE = "zh"  # the edition that the others are made of
SWITCH = re.compile(r'(<nav class="editions".*?</nav>)', re.DOTALL)


@dataclass(frozen=True)
class Target:
    """The edition that is made: its settings, those of all editions, and the address of the site."""

    edition: dict
    editions: dict[str, dict]
    root: str

    @property
    def path(self) -> str:
        """Where the edition is in the site."""
        return self.edition["path"]

    @property
    def source(self) -> dict:
        """The edition that it is made of."""
        return self.editions[SOURCE]


def relink_markdown(text: str, target: Target) -> str:
    """Markdown, or a notebook, with absolute links to pages of the site leading to those of the edition.

    >>> editions = {"en": {"path": ""}, "zh": {"path": "zh/"}, "both": {"path": "both/"}}
    >>> target = Target(editions["both"], editions, "http://x/")
    >>> relink_markdown("[a](http://x/zh/a/), [b](http://x/b/), [c](http://y/)", target)
    '[a](http://x/both/a/), [b](http://x/both/b/), [c](http://y/)'
    """
    others = "|".join(re.escape(edition["path"]) for edition in target.editions.values() if edition["path"])
    source = re.escape(target.source["path"])
    return re.sub(rf"(?<=\]\(){re.escape(target.root)}(?:{source})?(?!{others})", target.root + target.path, text)


def relink_page(text: str, target: Target) -> str:
    """A page with the language, the address and the mark in the switch of the edition. Its other links are relative."""
    source, edition = target.source, target.edition
    text = text.replace(f'<html lang="{source["language"]}"', f'<html lang="{edition["language"]}"', 1)
    text = re.sub(rf'(<link rel="canonical" href="[^"]*?/){source["path"]}', rf"\g<1>{edition['path']}", text, count=1)
    here = f'data-edition="{source["path"]}" aria-current="true"'
    there = f'data-edition="{edition["path"]}"'
    return text.replace(here, here.split()[0], 1).replace(there, f'{there} aria-current="true"', 1)


def relink_missing(text: str, target: Target) -> str:
    """A 404 page, whose addresses start at the root of the host, with those of the edition."""
    base = urlsplit(target.root).path
    parts = SWITCH.split(relink_page(text, target))
    return "".join(
        part if SWITCH.match(part) else part.replace(f'"{base}{target.source["path"]}', f'"{base}{target.path}')
        for part in parts
    )


def relink_xml(text: str, target: Target) -> str:
    """A feed or a sitemap with the addresses of the edition."""
    return text.replace(target.root + target.source["path"], target.root + target.path)


def relink_nothing(text: str, target: Target) -> str:
    """A file without links to pages, or whose links are relative."""
    return text


@dataclass(frozen=True)
class Kind:
    """A kind of text file, by the pattern of its name, and what is done with it."""

    pattern: str
    convert: Callable[[str], str]  # of the Chinese text, to Traditional Chinese
    merge: Callable[[str, str, str], str]  # of the English and the Chinese text; the place of the file, for messages
    relink: Callable[[str, Target], str]


KINDS = (
    Kind("404.html", traditional.convert_page, both.keep_chinese, relink_missing),  # it speaks both languages
    Kind("*.html", traditional.convert_page, both.merge_pages, relink_page),
    Kind("search_index.json", traditional.convert_index, both.merge_indexes, relink_nothing),
    # The words of the tools, which take them from one edition or the other as the reader chooses.
    Kind("*.json", traditional.convert_data, both.keep_chinese, relink_nothing),
    Kind("*.ipynb", traditional.convert_notebook, both.merge_notebooks, relink_markdown),
    Kind("llms.txt", traditional.convert_markdown, both.merge_lists, relink_markdown),
    Kind("*.md", traditional.convert_markdown, both.merge_markdown, relink_markdown),
    Kind("*.txt", traditional.convert_markdown, both.merge_markdown, relink_markdown),
    Kind("feed.xml", traditional.convert_markup, both.merge_feeds, relink_xml),
    Kind("*.xml", traditional.convert_markup, both.keep_chinese, relink_xml),
)


def kind_of(place: PurePosixPath) -> Kind | None:
    """The kind of the file at a place of an edition; None for what is no text, and so the same in all editions."""
    return next((kind for kind in KINDS if fnmatch(place.name, kind.pattern)), None)
