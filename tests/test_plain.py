"""Each page as Markdown and as a notebook, and llms.txt: what they show is what the page shows."""

import re

import kernel
import nbformat
import needs
import pytest
from conditions import conditions
from content.outputs import ERROR
from exports import notebooks, plain
from harness.judge import form_of
from harness.packages import missing
from harness.pages import Site, read_page
from harness.tolerance import alike
from own_fences import FENCES
from playwright.sync_api import expect
from website import ADDRESS, EDITIONS, MADE, PAGES, ROOT, pages_of

SITE = Site(ROOT, fences=FENCES)
PROGRAM = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.DOTALL | re.MULTILINE)
# What Markdown has no words for, and what only the site's build understands; the links of the pages' sources.
CONDITIONS = conditions()
FOREIGN = re.compile(r"</?[a-zA-Z][^>]*>|--8<--|<!--|\{ *[#.]|^(?:!!!|\?\?\?)|\]\(\.\.?/|\.md[)#]|\]\(#", re.MULTILINE)
MAY_FAIL = "raises-exception"  # the tag of a cell that "Run all" goes on behind
# The module of an error, which a traceback names and a kernel does not.
MODULE = re.compile(r"^(?:\w+\.)+(?=\w+: )", re.MULTILINE)
# The number that TorchScript gives a class when an earlier cell has compiled it, too.
MANGLED = re.compile(r"\b___torch_mangle_\d+\.")


def markdown_of(page, site):
    """The Markdown that a page offers."""
    return (page.file(site).parent / "index.md").read_text("utf-8")


def notebook_of(page, site):
    """The notebook that a page offers."""
    (file,) = page.file(site).parent.glob("*.ipynb")
    return nbformat.read(file, as_version=4)


def shown(page):
    """The blocks of a page that are programs."""
    return [block for block in read_page(page.source, SITE).blocks if block.fence.language == "python"]


def programs(page):
    """The programs of a page as it shows them."""
    return [block.fence.code.strip() for block in shown(page)]


def with_skipped(page):
    """The programs of a page, and those that are only read; one whose parts stand on the page is in a box, indented."""
    fences = [fence for fence in read_page(page.source, SITE).fences if fence.language == "python"]
    return [
        fence.code.strip() for fence in fences if fence.role == "run" or (fence.role, fence.indent) == ("skipped", "")
    ]


def prose(file):
    """What a file to download says outside of its programs, outputs and code spans."""
    text = file.read_text("utf-8")
    if file.suffix == ".ipynb":
        cells = nbformat.reads(text, as_version=4).cells
        text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return CODE.sub("", text)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_markdown_has_the_programs(site, page):
    """The Markdown has each program of the page; figures and quizzes are in words."""
    text = markdown_of(page, site)
    assert [program.strip() for program in PROGRAM.findall(text)] == with_skipped(page)
    assert not re.search("^```(figure|quiz)", text, re.MULTILINE)
    assert text.startswith("# ")


@pytest.mark.parametrize("path", [*EDITIONS.values(), *MADE.values()])
def test_downloads_are_plain(site, path):
    """No file to download has HTML in it, or what only the site's build understands, or a link that leads nowhere."""
    folder = site / path
    for page in pages_of("en"):
        files = [folder / page.place / "index.md", *(folder / page.place).glob("*.ipynb")]
        assert len(files) == 2
        for file in files:
            assert FOREIGN.findall(prose(file)) == [], file
    assert FOREIGN.findall(prose(folder / "llms-full.txt")) == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_notebook_has_programs_and_outputs(site, page):
    """The notebook is valid, its cells are the page's programs, and each has what the page shows that it prints."""
    notebook = notebook_of(page, site)
    nbformat.validate(notebook)
    cells = kernel.code_cells(notebook)
    assert [cell.source.strip() for cell in cells] == programs(page)
    for cell, block in zip(cells, shown(page), strict=True):
        assert (MAY_FAIL in cell.metadata.get("tags", [])) == bool(block.raises)
        printed = "".join(output.text for output in cell.outputs if output.output_type == "stream")
        if block.output and block.output.role != "quiz":
            assert printed.strip() == block.expected.strip()


def text_of(output):
    """An output of a cell as pages show it; a plot, which test_notebook.py looks at, by its description."""
    if output.output_type == "stream":
        return output.text
    if output.output_type == "error":
        return f"{output.ename}: {output.evalue}"
    return "a plot" if "image/svg+xml" in output.data else str(output.data)


def given(outputs):
    """All that a cell gave."""
    return MANGLED.sub("", MODULE.sub("", "".join(map(text_of, outputs)))).strip()


def wanted_of(cell, block):
    """What a cell gives here, and whether it fails: as the notebook holds it, or as another form of the output says."""
    if form := form_of(block, {"conditions": CONDITIONS}):
        return MODULE.sub("", block.forms[form]).strip(), ERROR.search(block.forms[form]) is not None
    if block.output and block.output.role == "quiz":
        return block.expected.strip(), bool(block.raises)
    return given(cell.outputs), bool(block.raises)


@pytest.mark.parametrize("page", [page for page in pages_of("en") if programs(page)], ids=str)
def test_notebook_runs_from_top_to_bottom(site, page, tmp_path):
    """In one kernel, each cell gives what the notebook holds, and nothing else; those fail that must, and no others.

    A notebook holds no answer of a quiz: it is the page's. The programs are those of all editions.
    """
    notebook = notebook_of(page, site)
    blocks = shown(page)
    if any(missing(block.needs) for block in blocks):
        needs.go_without(needs.PACKAGES)
    cells = kernel.code_cells(notebook)
    wanted = [wanted_of(cell, block) for cell, block in zip(cells, blocks, strict=True)]
    faults = []
    for cell, (want, may_fail), block in zip(
        kernel.run(notebook, tmp_path, OMP_NUM_THREADS="1"), wanted, blocks, strict=True
    ):
        fails = any(output.output_type == "error" for output in cell.outputs)
        if not alike(want, given(cell.outputs), block.within) or fails != may_fail:
            faults.append(f"{block.place} holds\n{want}\nand gives\n{given(cell.outputs)}")
    assert not faults, "\n\n".join(faults)


@pytest.mark.parametrize("path", [*EDITIONS.values(), *MADE.values()])
def test_llms_txt_lists_the_edition(site, path):
    """Each edition has a list of its pages for programs that read, and one file with all of them."""
    listed = re.findall(r"^- \[[^\n]+?\]\(([^)]+)\): \S", (site / path / "llms.txt").read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(f"{ADDRESS}{path}{page.place}index.md" for page in pages_of("en"))
    full = (site / path / "llms-full.txt").read_text("utf-8")
    assert full.count("\n---\n") == len(listed) - 1
    assert "--8<--" not in full


def test_boxes_figures_and_quizzes_become_words():
    """What only the site can draw is said in words; a program whose parts stand on the page does not stand twice."""
    text = (
        '# A { #a }\n\n??? listing "All"\n\n    Copy.\n\n    ```python\n    print(1)\n    ```\n\n'
        '!!! warning "Mind"\n    Text with `{ #kept }`.\n\n'
        "```figure\nkind: tensors\nfrom: made.out\ntensors: [{name: x, axes: [L]}]\n"
        "title: Two sheets.\ndescription: A sheet\n  and another.\n```\n\n"
        "<noscript>No script.</noscript>\n\nSee [B](b.md#c), [above](#a).\n{ .lead }\n"
    )
    made = plain.plain(text, "en", {"b.md": "http://host/b/", "": "http://host/a/"})
    assert made == (
        "# A\n\n**Mind**\n\nText with `{ #kept }`.\n\n> **Two sheets.** A sheet and another.\n\n"
        "No script.\n\nSee [B](http://host/b/#c), [above](http://host/a/#a).\n"
    )


def test_a_program_that_is_skipped_is_no_cell():
    """What cannot run here would fail in a notebook: it is shown there, in Markdown."""
    text = '<!--pytest.mark.skip(reason="needs a GPU")-->\n```python\nfirst\n```\n\n```python\nsecond\n```\n'
    cells = notebooks.cells_of(text, ROOT)
    assert [(cell["cell_type"], cell["source"]) for cell in cells] == [
        ("markdown", "```python\nfirst\n```"),
        ("code", "second"),
    ]


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_page_can_be_copied(open_page, site, edition):
    """The button puts the page's Markdown on the clipboard, and says so."""
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(EDITIONS[edition] + "learn/gates/")
    button = page.locator("[data-copy]")
    words = button.inner_text()
    button.click()
    expect(button).not_to_have_text(words)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert PROGRAM.search(copied)[1].startswith("import torch")
    assert copied.startswith("# ")
