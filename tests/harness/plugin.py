"""pytest's side of the doc-test: pages are files, their blocks are tests."""

import os
import re
import tempfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from .census import census
from .judge import how_it_ended, judge, transcript
from .pages import read_page, site_at
from .record import record
from .runner import Runner

RUNNER = pytest.StashKey()


def pytest_addoption(parser):
    group = parser.getgroup("doc-test")
    group.addoption("--update-outputs", action="store_true", help="write what the snippets print into their .out files")
    group.addoption(
        "--record", action="store_true", help="write into docs/data/runs.yml which pages were proved, and when"
    )
    parser.addini("block_timeout", "seconds that a program on a page may take", default="60")


def pytest_configure(config):
    """Start importing torch while pytest collects; with xdist, in its workers only."""
    distributes = getattr(config.option, "numprocesses", None)
    if not (distributes or config.option.collectonly or config.option.help):
        if not find_spec("torch"):
            raise pytest.UsageError("torch is missing: pip install -r requirements-torch.txt; see README.md")
        if not hasattr(os, "fork"):
            raise pytest.UsageError("each program runs in a fork: use Linux, macOS or WSL")
        config.stash[RUNNER] = Runner(float(config.getini("block_timeout")))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """With -n, blocks that show one program go to one worker, so that it runs once."""
    from xdist.scheduler import LoadScopeScheduling

    class ByProgram(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            program = re.search(r"\.md::L\d+ ([\w/-]+\.py)", nodeid)
            return program[1] if program else nodeid

    return ByProgram(config, log)


def pytest_unconfigure(config):
    if runner := config.stash.get(RUNNER, None):
        runner.close()


def pytest_collect_file(file_path, parent):
    """Pages are the Markdown files of an edition: docs/<edition>/**/*.md."""
    docs = parent.config.rootpath / "docs"
    if file_path.suffix == ".md" and docs in file_path.parents and file_path.parent != docs:
        return PageFile.from_parent(parent, path=file_path)


def pytest_collection_finish(session):
    """Have all programs run at once; each test waits for its own. A worker of xdist does them one by one."""
    if session.config.stash.get(RUNNER, None) and not hasattr(session.config, "workerinput"):
        programs = [item.block.program for item in session.items if isinstance(item, BlockItem)]
        # The longest one first: were it the last, it would run alone when all others are done.
        for program in [*sorted(programs, key=lambda each: len(each.source))[-1:], *programs]:
            session.config.stash[RUNNER].ask(program)


def pytest_terminal_summary(terminalreporter, config):
    """Say which outputs were written, by xdist's workers as well, and record what was proved."""
    reports = [each for reports in terminalreporter.stats.values() for each in reports if hasattr(each, "location")]
    written = {path for each in reports for name, path in getattr(each, "user_properties", []) if name == "written"}
    for path in sorted(written):
        terminalreporter.write_line(f"written: {path}")
    if config.getoption("--record"):
        terminalreporter.write_line(f"recorded: {len(record(config.rootpath, reports))} pages")


class PageFault(Exception):
    """What is wrong with a page; its message is all that the reader of a failure needs."""


class PageItem(pytest.Item):
    """A test of a page."""

    def repr_failure(self, excinfo, style=None):
        if isinstance(excinfo.value, PageFault):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self):
        return self.path, None, f"{self.parent.name}: {self.name}"


class PageFile(pytest.File):
    """A page of an edition."""

    def collect(self):
        site = site_at(self.config.rootpath, self.config.getoption("--update-outputs"))
        page = read_page(self.path, site)
        yield CensusItem.from_parent(self, name="census", page=page, site=site)
        for block in page.blocks if not page.faults else ():
            name = f"L{block.fence.line} {block.fence.label}"
            yield BlockItem.from_parent(self, name=name, block=block)


class CensusItem(PageItem):
    """Nothing on the page is passed over."""

    def __init__(self, *, page, site, **kwargs):
        super().__init__(**kwargs)
        self.page, self.site = page, site

    def runtest(self):
        # Other pages may have written outputs that this one shows.
        page = read_page(self.path, self.site) if self.site.updating else self.page
        if faults := census(page, self.site):
            raise PageFault("\n\n".join(faults))


class BlockItem(PageItem):
    """A block is what its program does."""

    def __init__(self, *, block, **kwargs):
        super().__init__(**kwargs)
        self.block = block

    def runtest(self):
        result = self.config.stash[RUNNER].result(self.block.program)
        if self.config.getoption("--update-outputs"):
            self.update(result)
        if faults := judge(self.block, result):
            raise PageFault("\n\n".join(faults))

    def update(self, result):
        """Write what the block's program printed to its .out file, and take that for what the page shows."""
        block = self.block
        if not block.fence.embed or how_it_ended(block, result):
            return
        if block.output:
            block.expected = transcript(block, result)
        path = Path(block.program.path).with_suffix(".out")
        text = output_file(block, result)
        if (path.read_text("utf-8") if path.exists() else "") != text:
            write(path, text)
            self.user_properties.append(("written", path.relative_to(self.config.rootpath).as_posix()))


def output_file(block, result):
    """The .out file of a block's program: what it printed, section by section where it has sections."""
    program, printed = block.program, dict(result["printed"])
    if error := result["error"]:
        printed[error["section"]] = printed.get(error["section"], "") + error["last"]
    if any("8<-" in line for text in printed.values() for line in text.split("\n")):
        raise PageFault(f"{block.place}: it prints a line with the mark of a snippet, --8<--, which no page can show")
    if not program.sections:
        return printed.get("", "")
    lines = []
    for section in program.sections:
        if text := printed.get(section, ""):
            lines += [f"--8<-- [start:{section}]", text.rstrip("\n"), f"--8<-- [end:{section}]"]
    return "\n".join(lines) + "\n"


def write(path, text):
    """Write a file whole or not at all: another process may be reading it."""
    with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as file:
        file.write(text)
    os.chmod(file.name, 0o644)
    os.replace(file.name, path)
