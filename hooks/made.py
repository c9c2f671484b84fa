"""Make the editions that have no pages of their own out of those that were built.

An edition of mkdocs.yml with `made_by` is made by that module: hooks/traditional.py
converts the Chinese pages, hooks/both.py puts the English ones beside them. Whatever
is no text comes from the Chinese edition as it is: all links are relative.
"""

import gzip
import logging
import re
import shutil
from pathlib import Path

import both
import traditional
from editions import name_of
from mkdocs.exceptions import BuildError

log = logging.getLogger("mkdocs.hooks.made")

SOURCE = "zh"  # the edition that the others are made of
TEXTS = {".html", ".json", ".ipynb", ".md", ".txt", ".xml"}


serving = False  # whether a writer is at work, who changes one language after the other


def on_startup(command, dirty):
    global serving
    serving = command == "serve"


def as_edition(page, source, edition):
    """A page with the language, the address and the mark in the switch of the edition that it is in now."""
    page = page.replace(f'<html lang="{source["language"]}"', f'<html lang="{edition["language"]}"', 1)
    page = re.sub(rf'(<link rel="canonical" href="[^"]*?/){source["path"]}', rf"\g<1>{edition['path']}", page, count=1)
    here = f'data-edition="{source["path"]}" aria-current="true"'
    there = f'data-edition="{edition["path"]}"'
    return page.replace(here, here.split()[0], 1).replace(there, f'{there} aria-current="true"', 1)


def make_text(place, site, editions, edition):
    """The text of a file of an edition: a page, an index, the words of a tool, a notebook, or the list of pages."""
    source = editions[SOURCE]
    text = (site / source["path"] / place).read_text("utf-8")
    if place.suffix == ".xml":
        return text.replace(f"/{source['path']}", f"/{edition['path']}")
    if edition["made_by"] == "traditional":
        text = traditional.convert_file(place.name, text)
    else:
        english = (site / editions["en"]["path"] / place).read_text("utf-8")
        text = both.merge_files(place.name, english, text, f"{edition['path']}{place}")
    if place.suffix in (".md", ".txt"):
        return re.sub(rf"(\]\([^)]*?/){source['path']}", rf"\g<1>{edition['path']}", text)
    return as_edition(text, source, edition) if place.suffix == ".html" else text


def make_file(place, site, editions, edition):
    """Write the file of an edition at a place of it."""
    made = site / edition["path"] / place
    made.parent.mkdir(parents=True, exist_ok=True)
    if place.suffix in TEXTS:
        made.write_text(make_text(place, site, editions, edition), "utf-8")
    elif place.name == "sitemap.xml.gz":
        text = make_text(place.with_suffix(""), site, editions, edition)
        made.write_bytes(gzip.compress(text.encode(), mtime=0))
    else:
        shutil.copyfile(site / editions[SOURCE]["path"] / place, made)


def make(site, editions, places=None):
    """Make all editions that are made, or what they have at some places of the source edition.

    Gives what is wrong with the pages that could not be made.
    """
    source = site / editions[SOURCE]["path"]
    if places is None:
        places = [file.relative_to(source) for file in sorted(source.rglob("*")) if file.is_file()]
    wrong = []
    for edition in editions.values():
        for place in places if "made_by" in edition else []:
            try:
                make_file(place, site, editions, edition)
            except BuildError as error:
                wrong.append(str(error))
    return wrong


def on_post_build(config):
    """Make the editions when all that they are made of has been built."""
    if name_of(config) != next(iter(config.extra["editions"])):
        return
    wrong = make(Path(config.site_dir), config.extra["editions"])
    if wrong and not serving:
        raise BuildError("\n".join(wrong))
    for each in wrong:
        log.error(each)
