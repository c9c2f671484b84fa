"""Say on a page when it is behind its source: when the English page has changed since the Chinese one followed it.

The Chinese page names what it follows in its front matter: `follows:`, a digest of the blocks of the English page, and
of its title and description, which readers meet where pages are listed. Once pages are up to date again, record it with

    python hooks/content/behind.py docs/zh/learn/gates.md …
"""

import hashlib
import re
import sys
from pathlib import Path

from mkdocs.utils import meta

FRONT = re.compile(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
FOLLOWS = re.compile(r"^follows: .*\n", re.MULTILINE)
SHOWN = ("title", "description")  # what readers see of the front matter
SOURCE = "en"  # the edition that the others follow
USAGE = "usage: python hooks/content/behind.py docs/zh/PAGE.md …\nRecords that the pages follow their English ones."


def source_digest(text: str) -> str:
    """A digest of the title, the description and the blocks of a page's Markdown, whatever parts the blocks."""
    front = meta.get_data(text)[1]
    parts = [f"{name}: {front[name]}" for name in SHOWN if name in front] + re.split(r"\n\s*\n", FRONT.sub("", text))
    blocks = [" ".join(part.split()) for part in parts if part.strip()]
    return hashlib.sha256("\n\n".join(blocks).encode()).hexdigest()[:12]


def source_of(path: Path) -> Path | None:
    """The page of the source edition that a page follows: docs/en/article.md for docs/zh/article.md.

    None for a page of the source edition itself. Raises ValueError for a file that is no page of an edition.
    """
    docs = next((parent for parent in path.parents if parent.name == "docs"), None)
    if docs is None or path.suffix != ".md" or len(path.relative_to(docs).parts) < 2:
        raise ValueError(f"{path} is no page of an edition: those are Markdown files in docs/en or docs/zh")
    edition, *within = path.relative_to(docs).parts
    return docs / SOURCE / Path(*within) if edition != SOURCE else None


def is_behind(follows: str | None, source: str) -> bool:
    """Whether a page that follows a digest is behind a source's Markdown."""
    return follows != source_digest(source)


def page_is_behind(path: Path, follows: str | None) -> bool:
    """Whether the page in a file is behind the page that it follows; a page without a source is behind nothing."""
    source = source_of(path)
    return source is not None and source.is_file() and is_behind(follows, source.read_text("utf-8"))


def follow(text: str, source: str) -> str:
    """A page's Markdown that follows its source as that is now."""
    line = f'follows: "{source_digest(source)}"\n'
    if FRONT.match(text):
        return FRONT.sub(lambda front: f"---\n{FOLLOWS.sub('', front[1])}{line}---\n", text, count=1)
    return f"---\n{line}---\n\n{text}"


def main(names: list[str]) -> str | None:
    """Let the pages in some files follow their sources; gives what to say if one cannot."""
    if not names:
        return USAGE
    for path in (Path(name).resolve() for name in names):
        try:
            source = source_of(path)
        except ValueError as error:
            return f"{error}\n{USAGE}"
        if source is None:
            return f"{path} is a page of docs/{SOURCE}, which follows none: name its translation\n{USAGE}"
        for file in (path, source):
            if not file.is_file():
                return f"{file} does not exist: a translation and its source have the same path below their editions"
        path.write_text(follow(path.read_text("utf-8"), source.read_text("utf-8")), "utf-8")
        print(f"{path} follows {source} as it is now")
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
