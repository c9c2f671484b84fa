"""Make the editions that have no pages of their own out of those that were built.

An edition of mkdocs.yml with `made_by` takes its files from the Chinese one: its texts as editions/kinds.py says, and
all else as it is.
"""

import gzip
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from faults import UNFORESEEN
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError

from .kinds import SOURCE, Target, kind_of
from .names import root_of


def main_edition(editions: dict[str, dict]) -> dict:
    """The edition that is merged with the source: the first, English."""
    return next(iter(editions.values()))


def read_text(site: Path, edition: dict, place: Path, made: str) -> str:
    """A file of a built edition. Raises BuildError if that edition does not have it."""
    file = site / edition["path"] / place
    if not file.is_file():
        raise BuildError(
            f"{made}{place.as_posix()}: it is made of {edition['path']}{place.as_posix()}, which does not exist: "
            "a page needs a file in docs/en and one in docs/zh, at the same path"
        )
    return file.read_text("utf-8")


def make_file(place: Path, site: Path, target: Target) -> None:
    """Write the file of an edition at a place of it."""
    made = site / target.path / place
    made.parent.mkdir(parents=True, exist_ok=True)
    packed = place.name == "sitemap.xml.gz"
    text_place = place.with_suffix("") if packed else place
    kind = kind_of(text_place)
    if kind is None:
        shutil.copyfile(site / target.source["path"] / place, made)
        return
    text = read_text(site, target.source, text_place, target.path)
    if target.edition["made_by"] == "traditional":
        text = kind.convert(text)
    else:
        english = read_text(site, main_edition(target.editions), text_place, target.path)
        text = kind.merge(english, text, f"{target.path}{place.as_posix()}")
    text = kind.relink(text, target)
    made.write_bytes(gzip.compress(text.encode(), mtime=0) if packed else text.encode())


def places_of(site: Path, editions: dict[str, dict]) -> Iterator[Path]:
    """The places of all files of the edition that the others are made of."""
    folder = site / editions[SOURCE]["path"]
    return (file.relative_to(folder) for file in sorted(folder.rglob("*")) if file.is_file())


def make(site: Path, config: MkDocsConfig, places: Iterable[Path] | None = None) -> list[str]:
    """Make all editions that are made, or what they have at some places of the source edition.

    `config` is that of any edition. Gives what is wrong with the files that could not be made.
    """
    editions = config.extra["editions"]
    places = list(places_of(site, editions) if places is None else places)
    wrong = []
    for edition in editions.values():
        target = Target(edition, editions, root_of(config))
        for place in places if "made_by" in edition else []:
            try:
                make_file(place, site, target)
            except BuildError as error:
                wrong.append(str(error))
            except UNFORESEEN as error:
                where = f"{target.path}{place.as_posix()}"
                wrong.append(f"{where}: it cannot be made of the two languages: {type(error).__name__}: {error}")
    return wrong
