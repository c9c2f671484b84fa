"""Write down which pages were proved: docs/data/runs.yml, from which the site tells its readers."""

import hashlib
from collections import Counter
from datetime import date
from importlib.metadata import version

import yaml

from .pages import read_page, site_at

HEADER = "# Written by `pytest --record`: the blocks of each page that were run, with which torch and when.\n"


def record_file(root):
    """The file of the record."""
    return root / "docs/data/runs.yml"


def digest(page):
    """What the blocks of a page come to: it changes when one of them does."""
    parts = [part for block in page.blocks for part in (block.program.source, block.expected or "")]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


def read_record(root):
    """What is recorded, by page: `en/article.md`."""
    return yaml.safe_load(record_file(root).read_text("utf-8")) or {}


def proved_pages(root, reports):
    """The pages whose blocks have all been run and have all passed in a session."""
    passed = Counter(each.location[0] for each in reports if each.when == "call" and each.outcome == "passed")
    failed = {each.location[0] for each in reports if each.outcome == "failed"}
    site = site_at(root)
    for path in sorted(passed.keys() - failed):
        if path.startswith("docs/"):
            page = read_page(root / path, site)
            if passed[path] == len(page.blocks) + 1:  # and the census
                yield path.removeprefix("docs/"), page


def record(root, reports):
    """Record the proved pages of a session; gives their names."""
    known = read_record(root)
    torch = version("torch").partition("+")[0]
    pages = dict(proved_pages(root, reports))
    for name, page in pages.items():
        known[name] = {"blocks": len(page.blocks), "torch": torch, "day": date.today(), "digest": digest(page)}
    there = {name: known[name] for name in sorted(known) if (root / "docs" / name).exists()}
    record_file(root).write_text(HEADER + yaml.safe_dump(there, sort_keys=False, default_flow_style=None), "utf-8")
    return list(pages)
