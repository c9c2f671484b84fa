"""Say on a page when it is behind its source: when the English page has changed since the Chinese one followed it.

The Chinese page names what it follows in its front matter: `follows:`, a digest of the
blocks of the English page, and of its title and description, which readers meet where
pages are listed. Whoever has brought pages up to date says so by

    python hooks/behind.py docs/zh/learn/gates.md …
"""

import hashlib
import re
import sys
from pathlib import Path

from docs_data import word
from mkdocs.utils import meta

FRONT = re.compile(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
FOLLOWS = re.compile(r"^follows: .*\n", re.MULTILINE)
SHOWN = ("title", "description")  # what readers see of the front matter
SOURCE = "en"


def digest(text):
    """What the title, the description and the blocks of a page's Markdown come to, whatever stands between them."""
    front = meta.get_data(text)[1]
    parts = [f"{name}: {front[name]}" for name in SHOWN if name in front] + re.split(r"\n\s*\n", FRONT.sub("", text))
    blocks = [" ".join(part.split()) for part in parts if part.strip()]
    return hashlib.sha256("\n\n".join(blocks).encode()).hexdigest()[:12]


def source_of(path):
    """The page of the source edition that a page follows: docs/en/article.md for docs/zh/article.md."""
    docs = next(parent for parent in path.parents if parent.name == "docs")
    edition, *place = path.relative_to(docs).parts
    return docs / SOURCE / Path(*place) if edition != SOURCE else None


def is_behind(follows, source):
    """Whether a page that follows a digest is behind a source's Markdown."""
    return follows != digest(source)


def follow(text, source):
    """A page's Markdown that follows its source as that is now."""
    line = f"follows: {digest(source)}\n"
    if FRONT.match(text):
        return FRONT.sub(lambda front: f"---\n{FOLLOWS.sub('', front[1])}{line}---\n", text, count=1)
    return f"---\n{line}---\n\n{text}"


def on_page_context(context, page, config, nav):
    source = source_of(Path(config.docs_dir, page.file.src_uri).resolve())
    if source and is_behind(page.meta.get("follows"), source.read_text("utf-8")):
        context["behind"] = word("behind", config.theme["language"])


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name).resolve()
        if source := source_of(path):
            path.write_text(follow(path.read_text("utf-8"), source.read_text("utf-8")), "utf-8")
