"""Write down which pages were proved: the file that `proof_record` names, from which a site can tell its readers."""

import hashlib
import os
import re
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
    """What the blocks of a page come to: it changes when one of them, or a form of its output, does."""
    parts = []
    for block in page.blocks:
        parts += [block.program.source, block.expected or "", *(part for form in block.forms.items() for part in form)]
        parts += [str(block.within)] if block.within else []
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:DIGITS]


@dataclass
class Record:
    """The record in a file; with each page go the versions of the packages named."""

    file: Path
    packages: list[str]

    def read(self) -> dict[str, dict[str, Any]]:
        """What is recorded, by page: `en/article.md`."""
        return (yaml.safe_load(self.file.read_text("utf-8")) if self.file.exists() else None) or {}

    def versions(self) -> dict[str, str]:
        """The versions of the packages here; what a build adds, `2.13.0+cpu`, is left out."""
        return {package: version(package).partition("+")[0] for package in self.packages}

    def holds(self, pages: Iterable[Page], site: Site) -> set[str]:
        """The names of those pages that are recorded as they are now, with the versions of now."""
        known, versions = self.read(), self.versions()

        def is_recorded(page):
            entry = known.get(name_of(site.root / page.name, site))
            if page.faults or not entry or entry["digest"] != digest_of_blocks(page):
                return False
            return any(run.items() >= versions.items() for run in entry["runs"])

        return {page.name for page in pages if is_recorded(page)}

    def add(self, site: Site, reports: Iterable[pytest.TestReport]) -> list[str]:
        """Record the proved pages of a session, beside what was proved of the same blocks with other versions;
        gives their names."""
        known, versions = self.read(), self.versions()
        pages = dict(proved_pages(site, reports))
        for name, page in pages.items():
            digest = digest_of_blocks(page)
            runs = known.get(name, {}).get("runs", []) if known.get(name, {}).get("digest") == digest else []
            others = [run for run in runs if not run.items() >= versions.items()]
            runs = sorted([*others, versions | {"day": date.today()}], key=newest_last)
            known[name] = {"blocks": len(page.blocks), "digest": digest, "runs": runs}
        there = {name: known[name] for name in sorted(known) if (top(site) / name).exists()}
        text = yaml.safe_dump(there, sort_keys=False, default_flow_style=None, width=120)
        self.file.write_text(
            HEADER.format(versions=", ".join(self.packages) or "packages") + text, "utf-8", newline="\n"
        )
        return list(pages)


def newest_last(run: dict[str, Any]) -> list[list[int]]:
    """A key that puts runs in the order of their packages' versions, 2.9 before 2.10.

    >>> newest_last({"torch": "2.10.0", "day": date(2026, 1, 1)})
    [[2, 10, 0]]
    """
    return [[int(part) for part in re.findall(r"\d+", value)] for value in run.values() if isinstance(value, str)]


def name_of(path: Path, site: Site) -> str:
    """What the record calls a page: `en/article.md`."""
    return path.relative_to(top(site)).as_posix()


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
                yield name_of(path, site), page
