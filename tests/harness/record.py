"""Write down which pages were proved: the file that `proof_record` names, from which a site can tell its readers."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
import yaml

from .pages import Page, Site, read_page

HEADER = "# Written by `pytest --record`: the blocks of each page that were run, with which {versions} and when.\n"
DIGITS = 12  # of a digest: enough to tell the states of a page from each other


def digest_of_blocks(page: Page) -> str:
    """What the blocks of a page come to: it changes when one of them does."""
    parts = [part for block in page.blocks for part in (block.program.source, block.expected or "")]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:DIGITS]


@dataclass
class Record:
    """The record in a file; with each page go the versions of the packages named."""

    file: Path
    packages: list[str]

    def read(self) -> dict[str, dict[str, Any]]:
        """What is recorded, by page: `en/article.md`."""
        return (yaml.safe_load(self.file.read_text("utf-8")) if self.file.exists() else None) or {}

    def add(self, site: Site, reports: Iterable[pytest.TestReport]) -> list[str]:
        """Record the proved pages of a session; gives their names."""
        known = self.read()
        versions = {package: version(package).partition("+")[0] for package in self.packages}
        pages = dict(proved_pages(site, reports))
        for name, page in pages.items():
            run = {"blocks": len(page.blocks), **versions, "day": date.today()}
            known[name] = run | {"digest": digest_of_blocks(page)}
        there = {name: known[name] for name in sorted(known) if (top(site) / name).exists()}
        text = yaml.safe_dump(there, sort_keys=False, default_flow_style=None)
        self.file.write_text(
            HEADER.format(versions=", ".join(self.packages) or "packages") + text, "utf-8", newline="\n"
        )
        return list(pages)


def top(site: Site) -> Path:
    """The folder that the record names pages from: the lowest that holds all of them."""
    return Path(os.path.commonpath(site.folders))


def proved_pages(site: Site, reports: Iterable[pytest.TestReport]) -> Iterator[tuple[str, Page]]:
    """The pages whose blocks have all been run and have all passed in a session."""
    reports = list(reports)
    passed = Counter(each.location[0] for each in reports if each.when == "call" and each.outcome == "passed")
    failed = {each.location[0] for each in reports if each.outcome == "failed"}
    for path in sorted(site.root / each for each in passed.keys() - failed):
        if site.holds(path):
            page = read_page(path, site)
            if passed[page.name] == len(page.blocks) + 1:  # and the census
                yield path.relative_to(top(site)).as_posix(), page
