"""The harness catches what it is there to catch: one small page for each way to be wrong.

tests/wrong_pages is a project of its own, with the same harness. Each page but
those in RIGHT is wrong in the one way that its name says.
"""

import atexit
import os
import re
import runpy
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from harness.census import unused
from harness.pages import PYTHON, Site, read_page
from harness.private import MovedError, end_of_interpreter, forget_exit_functions, scheduler, snippet_expander
from own_fences import FENCES
from pygments.lexers import LEXERS
from pymdownx.snippets import SnippetExtension
from xdist.scheduler import LoadScopeScheduling

HERE = Path(__file__).parent
PATH = os.pathsep.join([str(HERE), str(HERE.parent / "hooks")])
WRONG = HERE / "wrong_pages"
RIGHT = ["right", "isolation", "leaves_a_child_behind"]
# Page → (line at which the fault is found, what the message says of it).
FAULTS = {
    "carriage_returns": (1, "this line ends in a carriage return (CRLF): save the page with line feeds (LF) only"),
    "in_no_menu": (1, "no menu leads to this page: name it in nav of mkdocs.yml, or in not_in_nav, or delete it"),
    "not_utf_8": (3, "the byte 0xfc is not UTF-8: save the page as UTF-8"),
    "answers_twice": (3, "the program garbled its result: does it fork?"),
    "attributes_fence": (9, "what is shown is not what was printed"),
    "closes_every_descriptor": (3, "ended before it was through"),
    "code_span_over_lines": (3, "shown as code, but in no fence"),
    "continued_by_text": (7, "pytest-codeblocks:cont is no comment of this project"),
    "crashes_the_interpreter": (3, "was killed by SIGSEGV"),
    "endless_loop": (3, "did not end within 2 s"),
    "error_message_changed": (11, "+ValueError: new words"),
    "error_no_longer_raised": (5, "says that this raises ValueError, but it ends without an error"),
    "error_of_another_type": (5, "the page says ValueError, but it raises"),
    "exits_at_once": (3, "ended before it was through, with exit code 0"),
    "exits_with_code": (3, "SystemExit: 3"),
    "extra_output": (9, "-2"),
    "fence_behind_a_list_mark": (3, "in a list, a fence stands on lines of its own"),
    "fence_in_admonition": (11, "+2"),
    "fence_in_list": (11, "+2"),
    "fence_of_misspelt_language": (3, "no fence here is of the language pyhton"),
    "fence_of_traceback": (3, "no fence here is of the language pytb"),
    "form_for_no_condition": (3, "the output has a form for without-avx513, which is no condition; there are"),
    "form_that_says_the_same": (
        9,
        "form_that_says_the_same.without-onednn.out says what shown/",
    ),
    "fence_with_second_class": (3, "no fence here is of the language annotate"),
    "figure_with_swapped_axes": (13, "the figure gives x the axes (N, L)"),
    "floods_its_output": (3, "printed more than 1000000 bytes"),
    "garbles_its_result": (3, "ended before it was through, with exit code 0"),
    "html_code": (3, "shown as code, but in no fence"),
    "html_code_with_breaks": (3, "shown as code, but in no fence"),
    "html_samp": (3, "<samp> shows what is in no fence"),
    "indented_code": (3, "shown as code, but in no fence"),
    "ipython_fence": (3, "it prints, and the page does not show it"),
    "killed_by_nameless_signal": (3, "was killed by signal 40"),
    "line_too_many_in_output": (9, "-2"),
    "mark_far_from_its_fence": (3, "stands on a line of its own, right in front of a fence"),
    "mark_in_front_of_an_output": (7, "stands on a line of its own, right in front of a fence"),
    "mark_without_a_program": (5, "this mark is for a program that is run, but here is none"),
    "missing_output": (3, "it prints, and the page does not show it"),
    "missing_snippet": (3, "Snippet at path 'shown/gone.py' could not be found"),
    "opens_a_socket": (3, "the program tried to reach the network, '127.0.0.1': programs run without it"),
    "output_of_another_program": (9, "this output is of shown/also_right.out, but the program above is shown/right.py"),
    "output_of_nothing": (9, "nothing is printed, so no output is shown"),
    "output_under_branch_that_never_runs": (10, "-2"),
    "output_without_program": (3, "but no previous code block"),
    "package_that_is_not_imported": (5, "math is imported nowhere in the program: take it out of pytest-codeblocks:"),
    "package_without_a_name": (3, "pytest-codeblocks:importorskip is no comment of this project"),
    "packages_in_two_comments": (3, "write one, pytest-codeblocks:importorskip(json, math)"),
    "prints_at_its_end": (3, "it prints, and the page does not show it"),
    "prints_at_the_very_end": (3, "it prints, and the page does not show it"),
    "prints_behind_pythons_back": (12, "+3"),
    "prints_from_a_thread": (3, "it prints, and the page does not show it"),
    "prints_nan": (11, "it prints nan, and no sentence of its section speaks of nan"),
    "prints_outside_of_sections": (3, "the program prints outside of its sections"),
    "prints_past_a_new_stdout": (3, "it prints, and the page does not show it"),
    "prints_through_c": (3, "it prints, and the page does not show it"),
    "program_with_sections_as_a_whole": (3, "a program with sections is shown by them: one, two"),
    "py_fence": (9, "+2"),
    "quiz_of_another_program": (7, "this quiz is about shown/also_right.out, but the program above is shown/right.py"),
    "quiz_with_a_shape_nobody_proved": (10, "no program on this page prints the shape (9, 9)"),
    "quiz_with_wrong_answers_only": (7, "none of the choices says what the program prints"),
    "quiz_without_program": (3, "a quiz stands right behind its program"),
    "rewrites_its_own_output": (3, "the program tried to write snippets/shown/rewrites_itself.out: the project is"),
    "section_never_reached": (15, "the program never comes to section two"),
    "section_with_wrong_output": (9, "-7"),
    "sections_inside_each_other": (3, "section two starts inside of one"),
    "shape_comment_behind_two_statements": (3, "a shape comment needs a line with one statement"),
    "shape_comment_cannot_be_read": (3, "line 3: this shape comment cannot be read: # has (5, 3) cells"),
    "shape_comment_in_a_call": (3, "line 4: nothing here that a shape comment can speak of"),
    "shape_comment_in_a_class_body": (3, "nothing here that a shape comment can speak of"),
    "shape_comment_in_a_loop": (3, "it says (5,), the value has the shape (3,)"),
    "shape_comment_in_list_form": (3, "line 3: write a shape as (L, N)"),
    "shape_comment_never_reached": (3, "the program never comes here"),
    "shape_comment_on_its_own_line": (3, "line 3: a shape comment stands behind the line it speaks of"),
    "shape_comment_on_return": (3, "it says (3, 5), the value has the shape (5, 3)"),
    "shape_comment_with_a_truth_value": (3, "holds something that is no whole number"),
    "shape_comment_with_inner_brackets": (3, "it says (5, 8), the value has the shape (5, 3)"),
    "shape_comment_with_unknown_name": (3, "NameError: name 'H_out' is not defined"),
    "shape_comment_without_comma": (3, "line 3: write a shape as (L, N) or (L,)"),
    "shape_comments_one_without_name": (3, "of several shapes, each has a name in front"),
    "shape_in_prose_as_size": (3, "no program on this page prints the shape (9, 9)"),
    "shape_in_prose_from_code_only": (10, "no program on this page prints the shape (9, 9)"),
    "shape_in_prose_from_data": (7, "no program on this page prints the shape (9, 9)"),
    "shape_in_prose_never_printed": (17, "no program on this page prints the shape (3, 5)"),
    "shell_without_reason": (3, "say why"),
    "skipped_without_reason": (5, "a block that is not run says why"),
    "stale_section": (3, "Snippet section 'gone' could not be located"),
    "symbols_in_prose_never_checked": (11, "no shape comment on this page says (N, L)"),
    "syntax_error": (3, "SyntaxError: '(' was never closed"),
    "takes_back_its_output": (3, "the program took back what it had printed"),
    "takes_too_much_memory": (3, "block_memory says"),
    "text_that_is_no_output": (7, "a text fence that is no output"),
    "tilde_fence": (9, "+2"),
    "title_with_wrong_output": (9, "+2"),
    "tolerance_exceeded": (
        11,
        "line 1: 0.50 is shown and 0.55 was printed: they differ by 0.05, and may differ by 0.02",
    ),
    "tolerance_for_a_number_too_many": (11, "+0.51 0.51"),
    "tolerance_for_a_quiz": (5, "a quiz fence has no tolerance: take pytest.mark.within away"),
    "tolerance_for_a_shape": (11, "+(5, 3) 0.50"),
    "tolerance_for_an_integer": (11, "+epoch 4 0.50"),
    "tolerance_for_nan": (11, "nan was printed, which is within no tolerance"),
    "tolerance_of_zero": (5, "0 is no tolerance, a positive number is"),
    "tolerance_that_is_no_number": (5, "a little is no tolerance, a positive number is"),
    "tolerance_without_decimals": (5, "the output has no number with a decimal point: take pytest.mark.within away"),
    "tolerance_without_end": (5, "inf is no tolerance, a positive number is"),
    "tolerance_without_output": (5, "the output has no number with a decimal point: take pytest.mark.within away"),
    "tolerance_without_program": (5, "this mark is for a program that is run, but here is none"),
    "tolerance_without_reason": (5, "decimals that may differ say by how much and why"),
    "unexpected_error": (3, "an error that the page does not mention"),
    "unknown_mark": (5, "pytest.mark.xfail is no mark of this project"),
    "warns_on_stderr": (3, "UserWarning: careful"),
    "writes_into_the_tree": (3, "the program tried to write snippets/shown/left_behind: the project is read-only"),
    "wrong_number_in_output": (9, "+2"),
    "wrong_number_in_shape_comment": (3, "it says (5, 4), the value has the shape (5, 3)"),
    "wrong_shape_comment": (3, "line 7, the shape comment # (N, L)"),
}


def run_pytest(folder, *arguments, path=PATH):
    """Run pytest on the project in a folder, with this harness; what it printed."""
    environment = os.environ | {"PYTHONPATH": path, "COLUMNS": "200"}
    # Would empty the buffers of C after each line, and so hide what is not emptied by us.
    environment.pop("PYTHONUNBUFFERED", None)
    command = [sys.executable, "-m", "pytest", "-p", "harness.plugin", "-p", "no:cacheprovider", "--color=no"]
    run = subprocess.run(
        [*command, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=1800,
    )
    return run.stdout + run.stderr


@pytest.fixture(scope="session", params=["forks", "fresh interpreters"])
def report(request):
    """What pytest says of all the wrong pages, for each way to run programs."""
    return run_pytest(WRONG, *(["--fresh-interpreters"] if request.param == "fresh interpreters" else []), "docs")


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
    counter = project.parent / "runs"
    snippet = project / "snippets/shown/right.py"
    snippet.write_text(f"open({str(counter)!r}, 'a').write('x')\n" + snippet.read_text("utf-8"), "utf-8")
    assert re.search(r"= 15 passed in", run_pytest(project, "docs"))
    assert counter.read_text("utf-8") == "x"
    assert re.search(r"= 15 passed in", run_pytest(project, "-n", "2", "docs"))
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
    (folder / "right.out").write_text("(7, 7)\n", "utf-8")
    assert run_pytest(project, "--update-outputs", "-n", "2", "docs").count("written: snippets/shown/right.out") == 1
    assert (folder / "right.out").read_text("utf-8") == right[folder / "right.out"]


def test_update_outputs_does_not_hide_an_error(project):
    (project / "snippets/shown/right.py").write_text("print(1)\nraise ValueError('no')\n", "utf-8")
    report = run_pytest(project, "--update-outputs", "docs/en/right.md")
    assert "ValueError: no" in report and "failed" in report
    assert (project / "snippets/shown/right.out").read_text("utf-8") == "(5, 3)\n"


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("print('--8<-- \"x.py\"')\n", "it prints a line with the mark of a snippet"),
        ("import warnings\nwarnings.warn('careful')\n", "it printed to stderr"),
    ],
    ids=["mark", "warning"],
)
def test_update_outputs_writes_nothing_that_no_page_can_show(project, program, message):
    (project / "snippets/shown/right.py").write_text(program, "utf-8")
    assert message in run_pytest(project, "--update-outputs", "docs/en/right.md")
    assert (project / "snippets/shown/right.out").read_text("utf-8") == "(5, 3)\n"


def test_update_outputs_where_a_folder_is_in_the_way(project):
    (project / "snippets/shown/right.out").unlink()
    (project / "snippets/shown/right.out").mkdir()
    report = run_pytest(project, "--update-outputs", "docs")
    assert "docs/en/right.md:9: snippets/shown/right.out cannot be read" in report


WITHIN = '<!--pytest.mark.within(0.02, reason="so")-->'
SECTIONS = """# Sections

{first}

```python
--8<-- "shown/halves.py:one"
```

<!--pytest-codeblocks:expected-output-->

```text
--8<-- "shown/halves.out:one"
```

{second}

```python
--8<-- "shown/halves.py:two"
```

<!--pytest-codeblocks:expected-output-->

```text
--8<-- "shown/halves.out:two"
```
"""


@pytest.fixture
def halves(project):
    """Proves a page of two sections whose program prints what it is given, with or without a tolerance for each."""
    parts = {name: f"# --8<-- [start:{name}]\n{{}}\n# --8<-- [end:{name}]\n" for name in ("one", "two")}
    output = project / "snippets/shown/halves.out"

    def run(one, two, *arguments, first=WITHIN, second=WITHIN):
        output.with_suffix(".py").write_text(parts["one"].format(one) + parts["two"].format(two), "utf-8")
        page = project / "docs/en/halves.md"
        page.write_text(SECTIONS.format(first=first, second=second).replace("\n\n\n", "\n"), "utf-8")
        return run_pytest(project, *arguments, "docs/en/halves.md")

    stored = "".join(part.replace("# --8<--", "--8<--") for part in parts.values())
    output.write_text(stored.format(0.5, "2.5 of 3"), "utf-8")
    run.output = output
    return run


@pytest.mark.parametrize(
    ("one", "two", "marks", "says"),
    [
        ("print(0.52)", "print(2.48, 'of', 3)", {}, "3 passed"),
        ("print(0.53)", "print(2.48, 'of', 3)", {}, "line 1: 0.5 is shown and 0.53 was printed: they differ by 0.03"),
        ("print(0.5)", "print(2.5, 'of', 4)", {}, "+2.5 of 4"),
        ("print(0.52)", "print(2.5, 'of', 3)", {"first": ""}, "+0.52"),
    ],
    ids=["both within", "too far", "another integer", "without a mark"],
)
def test_decimals_may_differ_within_the_tolerance_of_their_section(halves, one, two, marks, says):
    assert says in halves(one, two, **marks)


def test_update_outputs_leaves_decimals_within_their_tolerance_alone(halves):
    """What another machine prints is written only where it could not pass, section by section."""
    before = halves.output.read_text("utf-8")
    assert "written:" not in halves("print(0.51)", "print(2.49, 'of', 3)", "--update-outputs")
    assert halves.output.read_text("utf-8") == before
    assert "written:" in halves("print(0.51)", "print(2.4, 'of', 3)", "--update-outputs")
    assert halves.output.read_text("utf-8") == before.replace("2.5", "2.4")
    assert "written:" in halves("print(0.51)", "print(2.4, 'of', 3)", "--update-outputs", first="")
    assert halves.output.read_text("utf-8") == before.replace("2.5", "2.4").replace("0.5", "0.51")


def test_runs_are_compared_to_the_last_digit(halves):
    """A tolerance is for other machines: on one, a program prints the same each time."""
    report = halves("import time\nprint(0.5 + time.time() % 1 / 1000)", "print(2.5, 'of', 3)", "--runs", "3")
    assert "the program does not come to the same each time that it is run" in report


NEEDY = """# Needy

{mark}
```python
import json
{imports}
print(json.dumps(1))
```

<!--pytest-codeblocks:expected-output-->
```text
1
```
"""
SKIPS = "<!--pytest-codeblocks:importorskip({})-->"


@pytest.mark.parametrize(
    ("names", "settings", "ci", "says"),
    [
        (["json"], "", "", ["2 passed"]),
        (["no_such"], "", "", ["1 passed, 1 skipped", "1 block not run: no_such is missing: pip install no_such"]),
        (
            ["json", "no_such", "nor_such"],
            "block_requirements=more.txt",
            "false",
            ["1 block not run: no_such, nor_such are missing: pip install -r more.txt"],
        ),
        (
            ["no_such"],
            "block_requirements=more.txt",
            "true",
            ["docs/en/needy.md:4 (code on the page): no_such is missing: pip install -r more.txt", "1 failed"],
        ),
    ],
    ids=["is there", "is missing", "several are missing", "is missing in CI"],
)
def test_a_block_whose_packages_are_missing_is_skipped(project, monkeypatch, names, settings, ci, says):
    """Where CI=true says that all is there, it fails."""
    monkeypatch.setenv("CI", ci)
    imports = "\n".join(f"import {name}" for name in names)
    text = NEEDY.format(mark=SKIPS.format(", ".join(names)), imports=imports)
    (project / "docs/en/needy.md").write_text(text, "utf-8")
    report = run_pytest(project, *(["-o", settings] if settings else []), "docs/en/needy.md")
    assert [each for each in says if each not in report] == [], report


def test_what_one_section_needs_its_program_needs(project, monkeypatch):
    """No section of a program can be run without what another imports."""
    monkeypatch.delenv("CI", raising=False)
    parts = {"one": "x = 1", "two": "import no_such"}
    program = "".join(f"# --8<-- [start:{name}]\n{code}\n# --8<-- [end:{name}]\n" for name, code in parts.items())
    (project / "snippets/shown/needy.py").write_text(program, "utf-8")
    fences = [f'```python\n--8<-- "shown/needy.py:{name}"\n```\n' for name in parts]
    text = f"# Needy\n\n{fences[0]}\n{SKIPS.format('no_such')}\n{fences[1]}"
    (project / "docs/en/needy.md").write_text(text, "utf-8")
    assert "2 blocks not run: no_such is missing" in run_pytest(project, "docs/en/needy.md")


@pytest.mark.parametrize("way", [[], ["--fresh-interpreters"], ["-n", "2"]], ids=" ".join)
def test_without_torch(project, way):
    """A newcomer who installed what builds the site, and now wants to test it, is told what to do."""
    (project / "torch.py").write_text("raise ModuleNotFoundError\n", "utf-8")
    preload = ["-o", f"block_preload={HERE / 'preload.py'}"]
    report = run_pytest(project, *way, *preload, "docs/en/right.md", path=os.pathsep.join([PATH, str(project)]))
    assert "torch is missing: pip install -r requirements-torch.txt; see README.md" in report
    assert (" failed, 1 passed" if "-n" in way else "Exit: torch is missing") in report


@pytest.mark.parametrize("edition", ["en", "zh"])
def test_the_site_says_how_many_pages_are_wrong(edition):
    """The page that says how the site is proved counts the wrong pages."""
    page = (HERE.parent / "docs" / edition / "reference/method.md").read_text("utf-8")
    assert f" {len(FAULTS)} " in page


def test_what_no_page_shows_is_named():
    site = Site(WRONG, fences=FENCES)
    faults = unused([read_page(path, site) for path in WRONG.glob("docs/*/*.md")], site)
    assert faults == [
        "snippets/shown/nested.py: line 2: section two starts inside of one",
        "snippets/shown/never_shown.out: no page shows it",
        "snippets/shown/never_shown.py: no page shows it",
        "snippets/shown/without_program.out: an output without its program",
    ]


@pytest.mark.parametrize("way", [[], ["--fresh-interpreters"]], ids=["forks", "fresh interpreters"])
@pytest.mark.parametrize("ending", ["first failure", signal.SIGTERM, signal.SIGKILL], ids=str)
def test_no_program_outlives_pytest(project, ending, way):
    """A program that never ends does not run on when pytest has ended, however that came."""
    alive = project.parent / "alive"
    fails = "import time\ntime.sleep(1)\nprint(1)"
    loops = f"import pathlib, time\nwhile True:\n    pathlib.Path({str(alive)!r}).touch()\n    time.sleep(0.05)"
    page = project / "docs/en/loop.md"
    page.write_text(f"# Loop\n\n```python\n{fails}\n```\n\n```python\n{loops}\n```\n", "utf-8")
    (project / "pytest.ini").write_text("[pytest]\nblock_timeout = 60\npage_folders = docs/en\n", "utf-8")
    if ending == "first failure":
        assert "1 failed" in run_pytest(project, "-x", *way, str(page))
    else:
        command = [sys.executable, "-m", "pytest", "-p", "harness.plugin", "-p", "no:cacheprovider", *way, str(page)]
        with subprocess.Popen(
            command, cwd=project, env=os.environ | {"PYTHONPATH": PATH}, stdout=subprocess.DEVNULL
        ) as run:
            while not alive.exists():
                assert run.poll() is None
                time.sleep(0.05)
            run.send_signal(ending)
    time.sleep(0.5)
    alive.unlink(missing_ok=True)
    time.sleep(0.5)
    assert not alive.exists()


def test_many_long_programs_and_much_output_pass_each_other(project):
    """What is asked and what is answered are each more than a pipe holds."""
    flood = "print('x' * 900_000)"
    long = f"words = '{'y' * 50_000}'"
    blocks = "\n".join(f"```python\n{code}\n```\n" for code in [flood] * 4 + [f"n = {i}\n{long}" for i in range(60)])
    page = project / "docs/en/long.md"
    page.write_text(f"# Long\n\n{blocks}", "utf-8")
    assert "4 failed, 61 passed" in run_pytest(project, "--tb=no", str(page))


def test_all_that_is_shown_as_python_is_run():
    """Pygments has no name for Python that the harness would pass over."""
    names = {
        alias
        for _, name, aliases, *_ in LEXERS.values()
        for alias in aliases
        if name == "NumPy" or (name.startswith("Python") and "Traceback" not in name and "UL4" not in name)
    }
    assert names and names <= PYTHON


WITHOUT_UNIX = """
import os, sys
for name in ("fork", "forkpty", "killpg", "setsid", "register_at_fork"):
    if hasattr(os, name):
        delattr(os, name)
for name in ("resource", "fcntl", "termios"):
    sys.modules[name] = None
"""


def test_a_system_without_fork(project):
    """What only Unix has is taken away from every interpreter: programs run, and are found to be wrong, all the same.

    This is not Windows, whose processes, handles and exit codes are its own: see README.md of the harness.
    """
    (project / "sitecustomize.py").write_text(WITHOUT_UNIX, "utf-8")
    pages = [
        "crashes_the_interpreter",
        "endless_loop",
        "floods_its_output",
        "prints_through_c",
        "takes_back_its_output",
    ]
    for page in pages:
        shutil.copy(WRONG / f"docs/en/{page}.md", project / "docs/en")
    shown = [f"docs/en/{page}.md" for page in pages]
    report = run_pytest(project, *shown, path=os.pathsep.join([PATH, str(project)]))
    assert "5 failed, 5 passed" in report, report
    for page in pages:
        line, words = FAULTS[page]
        assert re.search(rf"^docs/en/{page}\.md:{line} .*{re.escape(words)}", report, re.MULTILINE), report


@pytest.mark.parametrize("page", ["docs/en/index.md", "docs/zh/reference/method.md"])
def test_real_pages_pass_in_fresh_interpreters(page):
    """The project's own pages come to the same in a fresh interpreter as in a fork."""
    assert re.search(r"= \d+ passed in", run_pytest(HERE.parent, "--fresh-interpreters", page))


@pytest.mark.parametrize(
    ("owner", "name", "use"),
    [
        (threading, "_shutdown", end_of_interpreter),
        (atexit, "_run_exitfuncs", end_of_interpreter),
        (atexit, "_clear", forget_exit_functions),
        (LoadScopeScheduling, "_split_scope", lambda: scheduler(None, None, str)),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_private_part_that_moves_says_so(monkeypatch, owner, name, use):
    monkeypatch.delattr(owner, name)
    with pytest.raises(MovedError, match=rf"\.{name} has moved, which the harness uses: look at "):
        use()


def test_what_exports_import_says_so_if_it_moves(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch.export._trace", None)
    preload = runpy.run_path(str(HERE / "preload.py"))
    with pytest.raises(SystemExit, match=r"torch\.export\._trace has moved, which tests/preload\.py imports"):
        preload["import_what_exports_import"]()


def test_the_preprocessor_of_snippets_says_so_if_it_moves(monkeypatch):
    monkeypatch.setattr(SnippetExtension, "extendMarkdown", lambda self, md: None)
    with pytest.raises(MovedError, match=r"`snippet` of pymdownx\.snippets has moved"):
        snippet_expander({})


RIGHT_PAGE = """# Right

```python
import sys

print("torch" in sys.modules)
```

<!--pytest-codeblocks:expected-output-->

```text
False
```
"""


@pytest.mark.parametrize("way", ["forks", "fresh interpreters"])
def test_the_folder_works_in_a_bare_project(tmp_path, way):
    """The harness knows nothing of this site: in a project of two lines it proves a page and catches a lie."""
    shutil.copytree(HERE / "harness", tmp_path / "tests/harness", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "mkdocs.yml").write_text("site_name: Bare\nsite_url: https://example.org/\n", "utf-8")
    # What its README says to write.
    readme = (HERE / "harness/README.md").read_text("utf-8")
    for name, language in [("conftest.py", "python"), ("pyproject.toml", "toml")]:
        (text,) = re.findall(rf"`{re.escape(name)}`:\n\n```{language}\n(.*?)```", readme, re.DOTALL)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text(RIGHT_PAGE, "utf-8")
    (tmp_path / "docs/lie.md").write_text(RIGHT_PAGE.replace("\nFalse\n", "\nTrue\n"), "utf-8")
    command = [sys.executable, "-m", "pytest", "--color=no", "docs"]
    command += ["--fresh-interpreters"] if way == "fresh interpreters" else []
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert "1 failed, 3 passed" in run.stdout, run.stdout + run.stderr
    assert "docs/lie.md:11 (code on the page): what is shown is not what was printed" in run.stdout
