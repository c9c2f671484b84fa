"""What the project stores once: the facts in docs/data, and the folder of the snippets.

Facts are parsed anew when their file has changed, as `mkdocs serve` goes on running.
"""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from mkdocs.exceptions import BuildError

# The one in C where there is one: ten times as fast.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FOLDER = Path(__file__, "../../docs/data").resolve()
UP_TO = "up-to-"  # the condition that holds for a version of torch and for those before it: `up-to-2.8`
SNIPPETS = Path(__file__, "../../snippets").resolve()


@cache
def parse(path: Path, changed: int) -> Any:
    """The content of a YAML file at a time of change, in nanoseconds."""
    try:
        return yaml.load(path.read_text("utf-8"), Loader=LOADER)
    except yaml.YAMLError as error:
        name = path.relative_to(FOLDER).as_posix()
        hint = "is a text with a colon in quotes?"
        raise BuildError(f"docs/data/{name}: cannot be read as YAML ({hint}): {error}") from None


def changed(name: str) -> int:
    """When docs/data/<name>.yml was last written, in nanoseconds. Raises BuildError if there is no such file."""
    try:
        return (FOLDER / f"{name}.yml").stat().st_mtime_ns
    except OSError:
        raise BuildError(f"docs/data/{name}.yml does not exist") from None


def facts(name: str) -> Any:
    """What is stored in docs/data/<name>.yml. Raises BuildError if there is no such file, or it is not YAML."""
    return parse(FOLDER / f"{name}.yml", changed(name))


def word(name: str, language: str) -> str:
    """A word that the build itself puts on a page, in the language of the page.

    Raises BuildError for a word that docs/data/words.yml does not have in that language.
    """
    try:
        return facts("words")[name][language]
    except KeyError:
        raise BuildError(f"docs/data/words.yml has no word {name!r} in {language!r}: add it") from None


def conditions() -> dict[str, dict[str, str]]:
    """What an output of torch may depend on, by the names that its forms have, with the words of each language.

    The versions of torch come first, the oldest of them at the front: `up-to-2.8` holds for 2.8 and for all before it.
    """
    words = facts("words")["up_to"]
    older = minor_versions()[:-1]
    versions = {UP_TO + each: {key: text.format(version=each) for key, text in words.items()} for each in older}
    return versions | facts("conditions")


def minor_versions() -> list[str]:
    """The versions of torch that the pages are proved with, the oldest first, by their first two numbers: `2.6`."""
    return [".".join(version.split(".")[:2]) for version in reversed(facts("versions"))]


def in_language(value: Any, language: str) -> Any:
    """Data in which each text is stored in both languages, `{en: …, zh: …}`, with the texts of one.

    >>> in_language({"run": {"en": "Run", "zh": "运行"}, "sizes": [2, 3]}, "zh")
    {'run': '运行', 'sizes': [2, 3]}
    """
    if isinstance(value, dict):
        if set(value) == {"en", "zh"}:
            return value[language]
        return {key: in_language(each, language) for key, each in value.items()}
    return [in_language(each, language) for each in value] if isinstance(value, list) else value
