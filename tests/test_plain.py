"""Each page as Markdown and as a notebook, and llms.txt: what they show is what the page shows."""

import re

import nbformat
import plain
import pytest
from harness.pages import Site, read_page
from playwright.sync_api import expect
from website import EDITIONS, LOCAL, MADE, PAGES, ROOT, pages_of

SITE = Site(ROOT)
PROGRAM = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def markdown_of(page, site):
    """The Markdown that a page offers."""
    return (page.file(site).parent / "index.md").read_text("utf-8")


def notebook_of(page, site):
    """The notebook that a page offers."""
    (file,) = page.file(site).parent.glob("*.ipynb")
    return nbformat.read(file, as_version=4)


def programs(page):
    """The programs of a page as it shows them."""
    return [
        block.fence.code.strip() for block in read_page(page.source, SITE).blocks if block.fence.language == "python"
    ]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_markdown_has_the_programs(site, page):
    """The Markdown has each program of the page and nothing that only the site's build understands."""
    text = markdown_of(page, site)
    assert [program.strip() for program in PROGRAM.findall(text)] == programs(page)
    prose = re.sub(r"^```.*?^```$|`[^`\n]*`", "", text, flags=re.DOTALL | re.MULTILINE)
    for ours in ("--8<--", "```figure", "```quiz", "<!--", "{ #", "!!!", "](../", ".md)", "<div"):
        assert ours not in prose.replace("/index.md)", ""), ours
    assert text.startswith("# ")


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_notebook_has_programs_and_outputs(site, page):
    """The notebook is valid, its cells are the page's programs, and each has what the page shows that it prints."""
    notebook = notebook_of(page, site)
    nbformat.validate(notebook)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.source.strip() for cell in cells] == programs(page)
    shown = [block for block in read_page(page.source, SITE).blocks if block.fence.language == "python"]
    for cell, block in zip(cells, shown, strict=True):
        printed = "".join(output.text for output in cell.outputs if output.output_type == "stream")
        if block.output and block.output.role != "quiz":
            assert printed.strip() == block.expected.strip()


@pytest.mark.parametrize("path", [*EDITIONS.values(), *MADE.values()])
def test_llms_txt_lists_the_edition(site, path):
    """Each edition has a list of its pages for programs that read, and one file with all of them."""
    listed = re.findall(r"^- \[[^\n]+?\]\(([^)]+)\): \S", (site / path / "llms.txt").read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(f"{LOCAL}{path}{page.place}index.md" for page in pages_of("en"))
    full = (site / path / "llms-full.txt").read_text("utf-8")
    assert full.count("\n---\n") == len(listed) - 1
    assert "--8<--" not in full


def test_boxes_figures_and_quizzes_become_words():
    """What only the site can draw is said in words."""
    text = (
        '---\nx: 1\n---\n\n# A { #a }\n\n!!! warning "Mind"\n    Text with `{ #kept }`.\n\n'
        "```figure\ntitle: Two sheets.\ndescription: A sheet\n  and another.\n```\n\nSee [B](b.md#c).\n{ .lead }\n"
    )
    made = plain.plain(text, "", "en", {"b.md": "http://host/b/"})
    assert made == (
        "# A\n\n**Mind**\n\nText with `{ #kept }`.\n\n> **Two sheets.** A sheet and another.\n\nSee [B](http://host/b/#c).\n"
    )


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_page_can_be_copied(open_context, site, edition):
    """The button puts the page's Markdown on the clipboard, and says so."""
    page = open_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(EDITIONS[edition] + "learn/gates/")
    button = page.locator("[data-copy]")
    words = button.inner_text()
    button.click()
    expect(button).not_to_have_text(words)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert PROGRAM.search(copied)[1].startswith("import torch")
    assert copied.startswith("# ")


def test_serve_leaves_them_out():
    """`mkdocs serve` makes none of this, and offers none."""
    plain.on_startup("serve", False)
    try:
        assert plain.on_page_content("<p></p>", None, None, None) == "<p></p>"
    finally:
        plain.on_startup("build", False)
