"""Build the other editions into the site of the main one: `mkdocs build` and `mkdocs serve` show all of them."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from state import begin

from .make import make


def written(main: MkDocsConfig) -> list[str]:
    """The other editions that have pages of their own."""
    _, *others = main.extra["editions"]
    return [name for name in others if "made_by" not in main.extra["editions"][name]]


def missing_pages(main: MkDocsConfig) -> list[str]:
    """The pages that one written edition has and another has not: which file to write."""
    docs = Path(main.docs_dir).parent
    names = [Path(main.docs_dir).name, *written(main)]
    pages = {name: {file.relative_to(docs / name).as_posix() for file in (docs / name).rglob("*.md")} for name in names}
    return [
        f"docs/{name}/{page} does not exist: docs/{other}/{page} needs its counterpart in the other language"
        for name in names
        for other in names
        for page in sorted(pages[other] - pages[name])
    ]


def configuration_of(name: str, main: MkDocsConfig) -> MkDocsConfig:
    """The configuration of another edition, whose site is a folder of the main one's."""
    path = main.extra["editions"][name]["path"]
    return load_config(
        main.config_file_path,
        docs_dir=str(Path(main.docs_dir).parent / name),
        site_dir=str(Path(main.site_dir) / path),
        site_url=main.site_url + path,
        strict=main.strict,
    )


def build_written(main: MkDocsConfig, serving: bool) -> Iterator[MkDocsConfig]:
    """Build the other written editions, one after the other; gives the configuration of each that has been built."""
    for name in written(main):
        config = configuration_of(name, main)
        begin(config, serving)
        build(config)
        yield config


def make_others(main: MkDocsConfig) -> None:
    """Make the editions without pages of their own. Raises BuildError that names all places where that fails."""
    if wrong := make(Path(main.site_dir), main):
        raise BuildError("\n".join(wrong))
