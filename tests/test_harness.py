"""The harness catches what it is there to catch: one small page for each way to be wrong.

tests/wrong_pages is a project of its own, with the same harness. Each page but
`right` and `isolation` is wrong in the one way that its name says.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from harness.census import unused
from harness.pages import Site, read_page

HERE = Path(__file__).parent
WRONG = HERE / "wrong_pages"
RIGHT = ["right", "isolation"]
# Page → (line at which the fault is found, what the message says of it).
FAULTS = {
    "attributes_fence": (9, "what is shown is not what was printed"),
    "closes_every_descriptor": (3, "ended before it was through"),
    "crashes_the_interpreter": (3, "was killed by SIGSEGV"),
    "endless_loop": (3, "did not end within 2 s"),
    "error_message_changed": (11, "+ValueError: new words"),
    "error_no_longer_raised": (5, "says that this raises ValueError, but it ends without an error"),
    "error_of_another_type": (5, "the page says ValueError, but it raises"),
    "exits_at_once": (3, "ended before it was through, with exit code 0"),
    "exits_with_code": (3, "SystemExit: 3"),
    "extra_output": (9, "-2"),
    "fence_in_admonition": (11, "+2"),
    "fence_in_list": (11, "+2"),
    "floods_its_output": (3, "printed more than 1000000 bytes"),
    "html_code": (3, "shown as code, but in no fence"),
    "indented_code": (3, "shown as code, but in no fence"),
    "line_too_many_in_output": (9, "-2"),
    "missing_output": (3, "it prints, and the page does not show it"),
    "missing_snippet": (3, "Snippet at path 'shown/gone.py' could not be found"),
    "output_of_another_program": (9, "this output is of shown/also_right.out, but the program above is shown/right.py"),
    "output_under_branch_that_never_runs": (10, "-2"),
    "output_without_program": (3, "but no previous code block"),
    "prints_behind_pythons_back": (12, "+3"),
    "prints_outside_of_sections": (3, "the program prints outside of its sections"),
    "py_fence": (9, "+2"),
    "section_with_wrong_output": (9, "-7"),
    "shape_comment_cannot_be_read": (3, "line 3: this shape comment cannot be read: # has (5, 3) cells"),
    "shape_comment_in_a_loop": (3, "it says (5,), the value has the shape (3,)"),
    "shape_comment_never_reached": (3, "the program never comes here"),
    "shape_comment_on_its_own_line": (3, "line 3: a shape comment stands behind the line it speaks of"),
    "shape_comment_on_return": (3, "it says (3, 5), the value has the shape (5, 3)"),
    "shape_comment_with_unknown_name": (3, "NameError: name 'H_out' is not defined"),
    "shape_in_prose_never_printed": (17, "no program on this page shows the shape (3, 5)"),
    "shell_without_reason": (3, "say why"),
    "skipped_without_reason": (5, "a block that is not run says why"),
    "stale_section": (3, "Snippet section 'gone' could not be located"),
    "symbols_in_prose_never_checked": (11, "no shape comment on this page says (N, L)"),
    "syntax_error": (3, "SyntaxError: '(' was never closed"),
    "text_that_is_no_output": (7, "a text fence that is no output"),
    "tilde_fence": (9, "+2"),
    "title_with_wrong_output": (9, "+2"),
    "unexpected_error": (3, "an error that the page does not mention"),
    "unknown_mark": (5, "pytest.mark.xfail is no mark of this project"),
    "warns_on_stderr": (3, "UserWarning: careful"),
    "wrong_number_in_output": (9, "+2"),
    "wrong_number_in_shape_comment": (3, "it says (5, 4), the value has the shape (5, 3)"),
    "wrong_shape_comment": (3, "line 7, the shape comment # (N, L)"),
}


def run_pytest(folder, *arguments):
    """Run pytest on the project in a folder, with this harness; what it printed."""
    environment = os.environ | {"PYTHONPATH": str(HERE), "COLUMNS": "200"}
    command = [sys.executable, "-m", "pytest", "-p", "harness.plugin", "-p", "no:cacheprovider", "--color=no"]
    run = subprocess.run(
        [*command, *arguments], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    return run.stdout + run.stderr


@pytest.fixture(scope="session")
def report():
    """What pytest says of all the wrong pages, in one run."""
    return run_pytest(WRONG, "docs")


@pytest.fixture
def project(tmp_path):
    """A copy of the project of wrong pages, with the right ones only."""
    copy = shutil.copytree(WRONG, tmp_path / "project")
    for page in copy.glob("docs/*/*.md"):
        if page.stem not in RIGHT:
            page.unlink()
    return copy


@pytest.mark.parametrize("page", FAULTS)
def test_fault_is_caught_and_placed(page, report):
    line, words = FAULTS[page]
    messages = re.findall(
        rf"^docs/en/{page}\.md:{line}\b.*?(?=^docs/|^_{{5}}|^={{5}})", report, re.MULTILINE | re.DOTALL
    )
    assert messages, f"no message at docs/en/{page}.md:{line}"
    assert any(words in message for message in messages), messages


def test_each_wrong_page_fails_in_one_place_only(report):
    failed = re.findall(r"^FAILED docs/en/(\w+)\.md", report, re.MULTILINE)
    assert sorted(failed) == sorted(FAULTS)


def test_every_wrong_page_is_expected():
    assert sorted(page.stem for page in WRONG.glob("docs/en/*.md")) == sorted([*FAULTS, *RIGHT])


def test_right_pages_pass_and_a_shared_program_runs_once(project):
    counter = project / "runs"
    snippet = project / "snippets/shown/right.py"
    snippet.write_text(f"open({str(counter)!r}, 'a').write('x')\n" + snippet.read_text("utf-8"), "utf-8")
    assert re.search(r"= 13 passed in", run_pytest(project, "docs"))
    assert counter.read_text("utf-8") == "x"
    assert re.search(r"= 13 passed in", run_pytest(project, "-n", "2", "docs"))
    assert counter.read_text("utf-8") == "xx"


def test_one_page_alone(project):
    assert re.search(r"= 2 passed in", run_pytest(project, "docs/zh/right.md"))


def test_update_outputs_mends_what_is_wrong_and_nothing_else(project):
    folder = project / "snippets/shown"
    right = {path: path.read_text("utf-8") for path in folder.glob("*.out")}
    (folder / "right.out").write_text("(7, 7)\n", "utf-8")
    (folder / "also_right.out").unlink()
    (folder / "sections.out").write_text("--8<-- [start:one]\n8\n--8<-- [end:one]\n", "utf-8")
    report = run_pytest(project, "--update-outputs", "docs")
    for name in ("right", "also_right", "sections"):
        assert f"written: snippets/shown/{name}.out" in report
    assert {path: path.read_text("utf-8") for path in folder.glob("*.out")} == right
    assert "written:" not in run_pytest(project, "--update-outputs", "docs")


def test_update_outputs_does_not_hide_an_error(project):
    (project / "snippets/shown/right.py").write_text("print(1)\nraise ValueError('no')\n", "utf-8")
    report = run_pytest(project, "--update-outputs", "docs/en/right.md")
    assert "ValueError: no" in report and "failed" in report
    assert (project / "snippets/shown/right.out").read_text("utf-8") == "(5, 3)\n"


def test_what_no_page_shows_is_named():
    site = Site(WRONG)
    faults = unused([read_page(path, site) for path in WRONG.glob("docs/*/*.md")], site)
    assert faults == [
        "snippets/shown/never_shown.out: no page shows it",
        "snippets/shown/never_shown.py: no page shows it",
        "snippets/shown/without_program.out: an output without its program",
    ]
