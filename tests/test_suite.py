"""The test command itself: what it says of what is missing, and of a page with which the site cannot be built."""

import os
import re
import shutil
import subprocess
import sys

import pytest
from website import ROOT, copy_project

BROWSER_TEST = "tests/test_keyboard.py::test_a_letter_does_nothing"
CHECKER_TEST = "tests/test_html.py::test_an_error_is_found"


def run_pytest(*arguments, project=ROOT, **environment):
    """Run pytest in a project; gives how it ended and what it said."""
    known = {name: value for name, value in os.environ.items() if name != "CI" and not name.startswith("PYTEST_")}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    done = subprocess.run(command, cwd=project, env=known | environment, capture_output=True, text=True)
    return done.returncode, done.stdout


@pytest.fixture
def bare(tmp_path):
    """The environment of a machine without Chromium, Java and npm."""
    return {"PATH": str(tmp_path), "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path)}


@pytest.mark.parametrize("processes", ["0", "2"])
def test_what_is_missing_is_said_at_the_end(bare, processes):
    """One line for each thing: how many tests were skipped for want of it, and the command that brings it."""
    code, said = run_pytest("-n", processes, BROWSER_TEST, CHECKER_TEST, **bare)
    assert code == 0, said
    lines = said.splitlines()
    assert "1 test skipped for want of Chromium: playwright install chromium" in lines
    assert "1 test skipped for want of Java: sudo apt-get install default-jre-headless" in lines


def test_nothing_may_be_missing_where_all_is_tested(bare):
    """With CI=true, what would be skipped fails."""
    code, said = run_pytest(BROWSER_TEST, CHECKER_TEST, CI="true", **bare)
    assert code == 1
    assert "1 failed, 1 error" in said, said
    assert "skipped" not in said


@pytest.fixture
def project(tmp_path):
    """A copy of the project, with its tests."""
    copy_project(tmp_path)
    for name in ("tests", "publish"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("conftest.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_a_page_with_which_the_site_cannot_be_built_fails_one_test(project):
    """A page that one language has alone: the first line of the summary names it, no other test that looks at the site
    fails for it, and the run is red."""
    page = project / "docs/en/extra.md"
    page.write_text("---\ndescription: A page too many.\n---\n\n# Extra { #extra }\n\nText.\n", "utf-8")
    code, said = run_pytest("-n", "2", "tests/test_glossary.py", project=project)
    assert code == 1
    summary = said.partition("short test summary info")[2].splitlines()
    assert summary[1].startswith("ERROR docs/zh/extra.md"), said
    assert len(re.findall(r"^(?:ERROR|FAILED) [\w/]", "\n".join(summary), re.MULTILINE)) == 1, said
    assert re.search(r"^\d+ tests skipped for want of a site that can be built: mkdocs build --strict$", said, re.M), (
        said
    )
