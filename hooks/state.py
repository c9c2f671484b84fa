"""What the events of a build have to remember, and nothing else: no module keeps a build's state in its globals."""

from dataclasses import dataclass, field

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

KEY = "build"


@dataclass
class Build:
    """What one build of one edition knows; each build has its own, in `config.extra`."""

    serving: bool  # whether `mkdocs serve` asked for it: a writer is at work
    page: Page | None = None  # whose Markdown is being read
    texts: dict[str, tuple[Page, str]] = field(default_factory=dict)  # the pages and their plain text, by address
    questions: dict[str, list[str]] = field(default_factory=dict)  # what sections answer, by their addresses
    files: Files | None = None
    nav: Navigation | None = None
    env: jinja2.Environment | None = None


def begin(config: MkDocsConfig, serving: bool) -> Build:
    """Give a configuration the state of its build, unless whoever made the configuration has."""
    return config.extra.setdefault(KEY, Build(serving))


def build_of(config: MkDocsConfig) -> Build:
    """The state of the build that a configuration is for."""
    return config.extra[KEY]
