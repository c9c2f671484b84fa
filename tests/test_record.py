"""What the site says of its proofs: each page names the run of the blocks that it has now."""

import re
import shutil
import subprocess
import sys

import pytest
from conditions import VERSIONS
from harness.pages import read_page
from harness.record import Record, digest_of_blocks
from lxml import html
from website import PAGES, ROOT, Page, target

# What the doc-test of this project reads beside the harness.
MODULES = ("own_fences", "preload", "bounds", "conditions", "last_digits")


def read_record(project):
    """What is recorded in a project, by page."""
    return Record(project / "docs/data/runs.yml", ["torch"]).read()


@pytest.fixture(scope="module")
def recorded():
    """What is recorded in this project."""
    return read_record(ROOT)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_each_page_was_run_as_it_is(page, doc_site, recorded):
    """The record speaks of the blocks that the page has now."""
    read = read_page(page.source, doc_site)
    assert not read.faults, read.faults[0]
    assert recorded.get(str(page), {}).get("digest") == digest_of_blocks(read), (
        f"the blocks of docs/{page} are not those of the last recorded run: pytest --record docs/{page}"
    )
    assert recorded[str(page)]["blocks"] == len(read.blocks)
    assert [run["torch"] for run in recorded[str(page)]["runs"]] == VERSIONS[::-1], (
        f"docs/{page} was not proved with each version of docs/data/versions.yml: python tests/versions.py"
    )


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_each_page_says_when_it_was_run(site, page, recorded):
    """The number of blocks, the last day and the versions of torch stand at the end of a page that has any blocks."""
    assert str(page) in recorded, f"docs/{page} was never recorded: pytest --record docs/{page}"
    known = recorded[str(page)]
    said = html.parse(str(page.file(site))).xpath("//article//p[@class='proved']")
    if not known["blocks"]:
        assert not said
        return
    (text,) = [each.text_content() for each in said]
    day = max(run["day"] for run in known["runs"])
    versions = [run["torch"] for run in known["runs"]]
    assert sorted(re.findall(r"\d[\d.-]*\d|\d", text)) == sorted([str(known["blocks"]), str(day), *versions])
    (link,) = said[0].xpath("a/@href")
    assert target(link, page.file(site), site)[0] == Page(page.edition, "reference/method.md").file(site)


@pytest.fixture
def project(tmp_path):
    """A project of one page, whose one block prints 5."""
    for name in ("tests/harness", "hooks"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("pyproject.toml", "conftest.py", *(f"tests/{module}.py" for module in MODULES)):
        shutil.copy(ROOT / name, tmp_path / name)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        re.sub(r"^nav:\n(?:  .*\n)*", "nav: [page.md]\n", settings, flags=re.M), "utf-8"
    )
    (tmp_path / "snippets").mkdir()
    (tmp_path / "docs/data").mkdir(parents=True)
    (tmp_path / "docs/data/runs.yml").write_text("{}\n")
    shutil.copy(ROOT / "docs/data/versions.yml", tmp_path / "docs/data")
    for edition in ("en", "zh"):
        page = tmp_path / "docs" / edition / "page.md"
        page.parent.mkdir()
        page.write_text(PAGE)
    return tmp_path


PAGE = """# Page

```python
print(5)
```

<!--pytest-codeblocks:expected-output-->

```text
5
```
"""


def run_pytest(project, *arguments):
    """Run the doc-test of a project."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, cwd=project, capture_output=True, text=True)


@pytest.mark.parametrize("processes", ["0", "2"])
def test_only_pages_that_pass_are_recorded(project, processes):
    """A run records the pages whose blocks all pass, and leaves the record of the others alone."""
    done = run_pytest(project, "-n", processes, "--record", "docs")
    assert (done.returncode, "recorded: 2 pages" in done.stdout) == (0, True), done.stdout
    known = read_record(project)
    assert known["en/page.md"]["blocks"] == 1
    (project / "docs/en/page.md").write_text(PAGE.replace("\n5\n", "\n6\n"))
    done = run_pytest(project, "--record", "docs")
    assert done.returncode == 1
    assert "recorded: 1 pages" in done.stdout
    assert read_record(project) == known


def test_a_run_without_the_option_records_nothing(project):
    """A plain run leaves no trace."""
    run_pytest(project, "docs")
    assert read_record(project) == {}


def test_a_part_of_a_page_is_not_recorded(project):
    """A page is recorded only if all of its blocks were run."""
    run_pytest(project, "--record", "docs", "-k", "census")
    assert read_record(project) == {}


def test_a_page_with_a_block_that_is_skipped_is_not_recorded(project, monkeypatch):
    """What needs a package that is missing was not proved."""
    monkeypatch.delenv("CI", raising=False)
    needy = PAGE.replace("```python\n", "<!--pytest-codeblocks:importorskip(no_such)-->\n```python\nimport no_such\n")
    (project / "docs/en/page.md").write_text(needy)
    assert "1 skipped" in run_pytest(project, "--record", "docs").stdout
    assert read_record(project).keys() == {"zh/page.md"}


def test_another_tolerance_is_proved_anew(project):
    """What is recorded holds for the tolerance that the page had, and for no smaller one."""
    mark = '<!--pytest.mark.within({}, reason="so")-->\n'
    for by, says in ((0.2, "2 passed"), (0.2, "2 deselected"), (0.1, "2 passed")):
        text = PAGE.replace("5", "5.0").replace("```python\n", f"{mark.format(by)}```python\n")
        (project / "docs/en/page.md").write_text(text)
        assert says in run_pytest(project, "--record", "--unrecorded", "docs/en").stdout


RECORDED = """
en/page.md:
  blocks: 1
  digest: {digest}
  runs:
  - {{torch: 2.10.0, day: 2026-01-02}}
  - {{torch: 2.9.1, day: 2026-01-01}}
"""


def record(project, digest):
    """Write what two other versions of torch have proved of the page in English."""
    (project / "docs/data/runs.yml").write_text(RECORDED.format(digest=digest))


def versions_of(project, page="en/page.md"):
    """The versions that a page is recorded with, in their order."""
    return [run["torch"] for run in read_record(project)[page]["runs"]]


def test_versions_are_recorded_beside_each_other(project):
    """As long as the blocks of a page stay the same, each version that proves it is added, in the order of versions."""
    run_pytest(project, "--record", "docs")
    (here,) = versions_of(project)
    record(project, read_record(project)["en/page.md"]["digest"])
    run_pytest(project, "--record", "docs")
    assert versions_of(project) == ["2.9.1", "2.10.0", here]
    record(project, "another")
    run_pytest(project, "--record", "docs")
    assert versions_of(project) == [here]


def test_what_is_recorded_need_not_be_run_again(project):
    """--unrecorded leaves out the pages that are recorded as they are now, with the torch of now."""
    run_pytest(project, "--record", "docs/en/page.md")
    assert "2 passed, 2 deselected" in run_pytest(project, "--unrecorded", "docs").stdout
    run_pytest(project, "--record", "--unrecorded", "docs")
    assert "4 deselected" in run_pytest(project, "--unrecorded", "docs").stdout
    record(project, read_record(project)["en/page.md"]["digest"])
    assert "4 passed" in run_pytest(project, "--unrecorded", "docs").stdout
    run_pytest(project, "--record", "docs")
    (project / "docs/zh/page.md").write_text(PAGE.replace("print(5)", "print( 5)"))
    assert "2 passed, 2 deselected" in run_pytest(project, "--unrecorded", "docs").stdout
