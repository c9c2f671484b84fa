"""Mend the theme's scripts: theme/mends.py says what, and why."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from theme.mends import mend_scripts


def on_files(files: Files, config: MkDocsConfig) -> None:
    mend_scripts(files)
