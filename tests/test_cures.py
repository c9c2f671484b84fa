"""A wrong program and its cure: the lines in which they differ are marked, on the page and in words."""

import json
import re

import pytest
from content.cures import lines_to_mark, mark_differences, say_differences
from website import ALL_PAGES, PLACES, read

PROGRAM = re.compile(r"^--8<-- \"reference/errors/(\S+)/(fails|warns|mistake|cure)\.py\"$", re.MULTILINE)
PAGES = [page for page in ALL_PAGES if page.place.startswith("reference/errors/") and page.place.count("/") == 3]
SAID = re.compile(
    r"^(?:The cure changes|Changed here:|修正[后後]，第|[与與][错錯][误誤][写寫]法相比，第) ?.*\d", re.MULTILINE
)


def lines_of(program):
    """The lines of a program that are not blank."""
    return [line for line in program.splitlines() if line.strip()]


def unmarked(block):
    """What a program on a page has beside its marked lines."""
    marked = [line.text_content() for line in block.xpath(".//span[@class='hll']")]
    lines = block.text_content().splitlines(keepends=True)
    for line in marked:
        lines.remove(line)
    return lines_of("".join(lines))


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_what_is_not_marked_is_the_same(site, page):
    """Without their marked lines, a wrong program and its cure are equal; some line of one of them is marked."""
    blocks = {}
    for said in read(page.file(site)).xpath("//article//p[contains(@class, 'spoken')]"):
        (kind,) = {"cures", "cured"} & set(said.get("class").split())
        blocks.setdefault(kind, []).append(said.xpath("following-sibling::div//code")[0])
    shown = PROGRAM.findall(page.twin("en").source.read_text("utf-8"))
    cured = {entry for entry, name in shown if name == "cure"} & {entry for entry, name in shown if name != "cure"}
    assert len(blocks["cures"]) == len(blocks["cured"]) == len(cured) > 0
    for wrong, cure in zip(blocks["cures"], blocks["cured"], strict=True):
        assert unmarked(wrong) == unmarked(cure)
        assert wrong.xpath(".//span[@class='hll']") or cure.xpath(".//span[@class='hll']")


@pytest.mark.parametrize("path", PLACES.values(), ids=PLACES)
def test_the_lines_are_named_where_no_mark_is_seen(site, path):
    """The Markdown and the notebook of a page say the numbers; their programs have no mark that would be copied."""
    folder = site / path / "reference/errors/cell"
    text = (folder / "index.md").read_text("utf-8")
    cells = json.loads(next(folder.glob("*.ipynb")).read_text("utf-8"))["cells"]
    prose = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    assert len(SAID.findall(text)) == len(SAID.findall(prose)) > 10
    assert "hll" not in text + prose and "hl_lines" not in text + prose


def test_a_page_without_a_pair_stays_as_it_is():
    """A cure without its wrong program, or another program, has no mark."""
    page = '```python\n--8<-- "reference/errors/input/feature-size/cure.py"\n```\n\n```python\n--8<-- "a/b.py"\n```\n'
    marked = lines_to_mark(page)
    assert mark_differences(say_differences(page, marked, "en"), marked) == page


def test_marks_are_signs_too(open_page):
    """A mark is no matter of colour alone: each marked line has a sign in the margin, which is not copied."""
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto("reference/errors/input/")
    sign = "line => getComputedStyle(line, '::before').content"
    for kind, shown in (("cures", "−"), ("cured", "+")):
        block = page.locator(f".{kind} + .highlight").first
        assert block.locator(".hll").first.evaluate(sign) == f'"{shown}"'
        block.hover()
        block.locator("button").click()
        program = block.locator("code").text_content()
        copied = "text => navigator.clipboard.readText().then(copied => copied.trim() === text)"
        page.wait_for_function(copied, arg=program.strip())
