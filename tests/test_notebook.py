"""Notebook pages, run in a real kernel: what they store is what the kernel gives.

`pytest --update-outputs` writes the plots anew; what is printed is stored in the
.out files, which the doc-test of the pages keeps.
"""

import json
from pathlib import Path

import kernel
import nbformat
import pytest
from exports import notebooks, sources
from kernel import code_cells
from mkdocs.utils import meta

ROOT = Path(__file__).parent.parent
SNIPPETS = {"base_path": [str(ROOT / "snippets")], "check_paths": True}
PAGES = [
    page.relative_to(ROOT / "docs/en").as_posix()
    for page in sorted((ROOT / "docs/en").rglob("*.md"))
    if meta.get_data(page.read_text("utf-8"))[1].get("notebook")
]


def stored(edition, page):
    """The notebook of a page as the build makes it."""
    source = ROOT / "docs" / edition / page
    text, _ = meta.get_data(source.read_text("utf-8"))
    return json.loads(notebooks.notebook(sources.expand(text, SNIPPETS), source.parent))


def contents(cell):
    """What a stored cell shows: texts and plots. The description of a plot differs between the languages."""
    return [output.get("text") or output["data"]["image/svg+xml"] for output in cell["outputs"]]


@pytest.fixture(scope="module", params=PAGES)
def page(request):
    return request.param


@pytest.fixture(scope="module")
def run(page, tmp_path_factory):
    """The notebook's code cells after a run of all of them in a new kernel."""
    return kernel.run(nbformat.from_dict(stored("en", page)), tmp_path_factory.mktemp("notebook"))


def shown(output):
    """What a kernel's output shows: its text, or its plot."""
    if output.output_type == "stream":
        return output.text
    assert "image/svg+xml" in output.get("data", {}), f"an output that no page can show: {dict(output)}"
    return output.data["image/svg+xml"]


def test_editions_have_the_same_code_and_outputs(page):
    zh, en = ([(cell["source"], contents(cell)) for cell in code_cells(stored(each, page))] for each in ("zh", "en"))
    assert zh == en


def test_kernel_gives_what_is_stored(page, run, request):
    cells = code_cells(stored("en", page))
    if request.config.getoption("--update-outputs"):
        update_plots(page, run)
        return
    for ran, cell in zip(run, cells, strict=True):
        assert [shown(output) for output in ran.outputs] == contents(cell), f"docs/en/{page}, cell:\n{cell['source']}"


def update_plots(page, run):
    """Write what the kernel plotted to the files that the page shows."""
    source = ROOT / "docs/en" / page
    files = [source.parent / image for _, image in notebooks.IMAGE.findall(source.read_text("utf-8"))]
    plots = [shown(output) for cell in run for output in cell.outputs if output.output_type != "stream"]
    for file, plot in zip(files, plots, strict=True):
        file.write_text(plot, "utf-8")


def test_there_is_a_notebook():
    assert PAGES
