"""The facts in docs/data, read anew when a file has changed, as `mkdocs serve` runs on."""

from functools import cache
from pathlib import Path

import yaml

# The one in C where there is one: ten times as fast.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FOLDER = Path(__file__, "../../docs/data").resolve()


@cache
def parse(path, changed):
    """The content of a YAML file at a time of change, in nanoseconds."""
    return yaml.load(path.read_text("utf-8"), Loader=LOADER)


def facts(name):
    """What stands in docs/data/<name>.yml."""
    path = FOLDER / f"{name}.yml"
    return parse(path, path.stat().st_mtime_ns)


def word(name, language):
    """A word that the build itself puts on a page, in the language of the page."""
    return facts("words")[name][language]
