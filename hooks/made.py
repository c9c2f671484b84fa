"""Make the editions that have no pages of their own out of those that were built.

An edition of mkdocs.yml with `made_by` is made by that module: hooks/traditional.py
converts the Chinese pages, hooks/both.py puts the English ones beside them. Whatever
is no text comes from the Chinese edition as it is. Links between pages are relative;
the absolute ones in what can be downloaded, and of the 404 page, are set here.
"""

import gzip
import logging
import re
import shutil
from pathlib import Path
from urllib.parse import urlsplit

import both
import traditional
from editions import name_of, root_of
from mkdocs.exceptions import BuildError

log = logging.getLogger("mkdocs.hooks.made")

SOURCE = "zh"  # the edition that the others are made of
SWITCH = re.compile(r'(<nav class="editions".*?</nav>)', re.DOTALL)
TEXTS = {".html", ".json", ".ipynb", ".md", ".txt", ".xml"}


serving = False  # whether a writer is at work, who changes one language after the other


def on_startup(command, dirty):
    global serving
    serving = command == "serve"


def with_links(text, root, editions, path):
    """Markdown, or a notebook, whose links to pages stay in the edition at a path; `root` is the site's address.

    >>> editions = {"en": {"path": ""}, "zh": {"path": "zh/"}, "both": {"path": "both/"}}
    >>> with_links("[a](http://x/zh/a/), [b](http://x/b/), [c](http://y/)", "http://x/", editions, "both/")
    '[a](http://x/both/a/), [b](http://x/both/b/), [c](http://y/)'
    """
    paths = "|".join(re.escape(edition["path"]) for edition in editions.values() if edition["path"])
    source = re.escape(editions[SOURCE]["path"])
    return re.sub(rf"(?<=\]\(){re.escape(root)}(?:{source})?(?!{paths})", root + path, text)


def with_addresses(page, base, source, path):
    """A 404 page, whose addresses start at the root of the host, with those of the edition at a path."""
    pieces = SWITCH.split(page)
    return "".join(
        piece if SWITCH.match(piece) else piece.replace(f'"{base}{source}', f'"{base}{path}') for piece in pieces
    )


def as_edition(page, source, edition):
    """A page with the language, the address and the mark in the switch of the edition that it is in now."""
    page = page.replace(f'<html lang="{source["language"]}"', f'<html lang="{edition["language"]}"', 1)
    page = re.sub(rf'(<link rel="canonical" href="[^"]*?/){source["path"]}', rf"\g<1>{edition['path']}", page, count=1)
    here = f'data-edition="{source["path"]}" aria-current="true"'
    there = f'data-edition="{edition["path"]}"'
    return page.replace(here, here.split()[0], 1).replace(there, f'{there} aria-current="true"', 1)


def make_text(place, site, root, editions, edition):
    """The text of a file of an edition: a page, an index, the words of a tool, a notebook, a list of pages, a feed."""
    source, path = editions[SOURCE], edition["path"]
    text = (site / source["path"] / place).read_text("utf-8")
    if edition["made_by"] == "traditional":
        xml = place.suffix == ".xml"
        text = traditional.convert_markup(text) if xml else traditional.convert_file(place.name, text)
    else:
        english = (site / editions["en"]["path"] / place).read_text("utf-8")
        text = both.merge_files(place.name, english, text, f"{path}{place}")
    if place.suffix == ".xml":
        return text.replace(root + source["path"], root + path)
    if place.suffix in (".md", ".txt", ".ipynb"):
        return with_links(text, root, editions, path)
    if place.suffix == ".html":
        text = as_edition(text, source, edition)
    return with_addresses(text, urlsplit(root).path, source["path"], path) if place.name == "404.html" else text


def make_file(place, site, root, editions, edition):
    """Write the file of an edition at a place of it."""
    made = site / edition["path"] / place
    made.parent.mkdir(parents=True, exist_ok=True)
    if place.suffix in TEXTS:
        made.write_text(make_text(place, site, root, editions, edition), "utf-8")
    elif place.name == "sitemap.xml.gz":
        text = make_text(place.with_suffix(""), site, root, editions, edition)
        made.write_bytes(gzip.compress(text.encode(), mtime=0))
    else:
        shutil.copyfile(site / editions[SOURCE]["path"] / place, made)


def make(site, config, places=None):
    """Make all editions that are made, or what they have at some places of the source edition.

    `config` is that of any edition. Gives what is wrong with the pages that could not be made.
    """
    editions = config.extra["editions"]
    root = root_of(config)
    source = site / editions[SOURCE]["path"]
    if places is None:
        places = [file.relative_to(source) for file in sorted(source.rglob("*")) if file.is_file()]
    wrong = []
    for edition in editions.values():
        for place in places if "made_by" in edition else []:
            try:
                make_file(place, site, root, editions, edition)
            except BuildError as error:
                wrong.append(str(error))
            except (OSError, ValueError) as error:  # a file, or a part of one, that the other language has not
                wrong.append(f"{edition['path']}{place}: {error}")
    return wrong


def on_post_build(config):
    """Make the editions when all that they are made of has been built."""
    if name_of(config) != next(iter(config.extra["editions"])):
        return
    wrong = make(Path(config.site_dir), config)
    if wrong and not serving:
        raise BuildError("\n".join(wrong))
    for each in wrong:
        log.error(each)
