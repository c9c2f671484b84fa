"""The HTML of every page, as the Nu Html Checker of those who write its standard reads it."""

import json
import os
import shutil
import subprocess

import pytest
from website import ROOT

CHECKER = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"


def errors(*paths):
    """What the checker finds wrong in pages, or in all pages of a folder."""
    if not (CHECKER.exists() and shutil.which("java")):
        refuse = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        refuse("there is no Nu Html Checker: `npm install` brings it; it needs Java")
    command = ["java", "-jar", CHECKER, "--errors-only", "--skip-non-html", "--format", "json", *paths]
    found = json.loads(subprocess.run(command, capture_output=True, text=True).stderr)["messages"]
    return [f"{each['url']}:{each.get('lastLine')}: {each['message']}" for each in found]


def test_pages_are_valid(site):
    """No page of any edition has an error."""
    assert errors(site) == []


def test_an_error_is_found(tmp_path):
    """The checker finds what is wrong in a page."""
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>Wrong</title><p><div>No.</div></p>', "utf-8")
    (error,) = errors(page)
    assert error.endswith(":1: No “p” element in scope but a “p” end tag seen.")


def test_a_changed_template_of_the_theme_stops_the_build():
    """The mends of the theme's HTML fail loudly when they no longer have their place."""
    import markup
    from mkdocs.exceptions import BuildError

    with pytest.raises(BuildError, match=r"index\.md: the theme's template has changed"):
        markup.mend("<body></body>", "index.md")
