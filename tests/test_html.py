"""The HTML of every page, as the Nu Html Checker of those who write its standard reads it."""

import json
import shutil
import subprocess

from needs import go_without
from website import ROOT, read

CHECKER = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"


def errors(*paths):
    """What the checker finds wrong in pages, or in all pages of a folder."""
    if not shutil.which("java"):
        go_without("Java")
    if not CHECKER.exists():
        go_without("the Nu Html Checker")
    command = ["java", "-jar", CHECKER, "--errors-only", "--skip-non-html", "--format", "json", *paths]
    found = json.loads(subprocess.run(command, capture_output=True, text=True).stderr)["messages"]
    return [f"{each['url']}:{each.get('lastLine')}: {each['message']}" for each in found]


def test_pages_are_valid(site):
    """No page of any edition has an error."""
    assert errors(site) == []


# What a link cannot be called: read by itself, or in a list of links, it says nothing.
VAGUE = {
    "here",
    "click here",
    "more",
    "read more",
    "learn more",
    "this",
    "link",
    "这里",
    "此处",
    "点这里",
    "更多",
    "详见",
}


def test_links_say_where_they_lead(site):
    """Each link has a name that tells its target, in every edition."""
    vague = []
    for file in sorted(site.rglob("*.html")):
        for link in read(file).xpath("//a[@href]"):
            halves = link.xpath(".//*[@class='both']/*") or [link]
            names = {" ".join(half.text_content().split()).lower() for half in halves}
            vague += [(file.relative_to(site).as_posix(), name) for name in names & VAGUE]
    assert vague == []


def test_tables_can_be_scrolled(site):
    """The build wraps each table, so that a wide one can be scrolled without scripts, and once."""
    for file in sorted(site.rglob("*.html")):
        for table in read(file).xpath("//article//table"):
            boxes = [box.get("class") for box in table.iterancestors("div")]
            assert boxes.count("md-typeset__scrollwrap") == 1, file


def test_an_error_is_found(tmp_path):
    """The checker finds what is wrong in a page."""
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>Wrong</title><p><div>No.</div></p>', "utf-8")
    (error,) = errors(page)
    assert error.endswith(":1: No “p” element in scope but a “p” end tag seen.")
