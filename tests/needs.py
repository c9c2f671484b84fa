"""What some tests need and a machine may be without, each with the command that brings it."""

import os
from collections import Counter

import pytest

SITE = "a site that can be built"
PACKAGES = "the packages of single programs"
CURES = {
    "Chromium": "playwright install chromium",
    "Java": "sudo apt-get install default-jre-headless",
    "the Nu Html Checker": "npm install",
    SITE: "mkdocs build --strict",
    PACKAGES: "pip install -r requirements-recipes.txt",
}


def go_without(thing):
    """Skip a test for want of a thing, or fail it where CI=true says that all is there."""
    refuse = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
    refuse(f"needs {thing}: {CURES[thing]}")


def summary(reasons):
    """One line for each thing that tests were skipped for want of: how many, and what brings it.

    >>> list(summary(["Skipped: needs Java: sudo apt-get install default-jre-headless", "Skipped: no network"]))
    ['1 test skipped for want of Java: sudo apt-get install default-jre-headless']
    """
    counted = Counter(reasons)
    for thing, cure in CURES.items():
        if count := counted[f"Skipped: needs {thing}: {cure}"]:
            yield f"{count} {'test' if count == 1 else 'tests'} skipped for want of {thing}: {cure}"
