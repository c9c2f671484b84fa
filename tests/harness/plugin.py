"""pytest's side of the doc-test: pages are files, their blocks are tests."""

import os
import pkgutil
import re
from collections import Counter
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest

from .census import census
from .judge import as_here, everything, form_of, here, how_it_ended, judge, next_form, transcript, what_it_may_not
from .packages import in_words, missing
from .pages import SHOWN, Block, Page, Site, form_file, read_page
from .private import scheduler
from .record import Record
from .runner import Runner, RunnerError
from .stored import OutputError, output_file, read, write
from .tree import State, changes, state_of

RUNNER = pytest.StashKey[Runner]()
DOC_SITE = pytest.StashKey[Site]()
TREE = pytest.StashKey[State]()
CHANGED = pytest.StashKey[list[str]]()
MEGABYTE = 1_000_000


def pytest_addoption(parser: pytest.Parser) -> None:
    """The doc-test's options and settings; README.md in this folder says what they are for."""
    group = parser.getgroup("doc-test")
    group.addoption("--update-outputs", action="store_true", help="write what the snippets print into their .out files")
    group.addoption(
        "--form",
        default="",
        metavar="CONDITION",
        help="with --update-outputs, write what is printed otherwise here as forms of the outputs for a condition",
    )
    group.addoption("--record", action="store_true", help="write into proof_record which pages were proved, and when")
    group.addoption(
        "--unrecorded",
        action="store_true",
        help="leave out the pages that are recorded as they are now, with the versions of now",
    )
    group.addoption(
        "--fresh-interpreters",
        action="store_true",
        help="run each program in an interpreter of its own, as is always done where there is no os.fork",
    )
    group.addoption(
        "--runs",
        type=int,
        default=1,
        metavar="N",
        help="run each program N times, each in a process of its own with other memory, and refuse what differs",
    )
    parser.addini("block_memory", "megabytes of memory that a program on a page may take", default="4000")
    parser.addini("block_timeout", "seconds that a program on a page may take", default="60")
    parser.addini("block_preload", "a file of Python that is run in each program's process before it", default="")
    parser.addini("block_requirements", "the file that brings the packages of single programs", default="")
    parser.addini("page_folders", "the folders of pages; docs_dir of mkdocs.yml unless given", "args")
    parser.addini("shown_languages", "languages of fences that are shown, and not run", "args", list(SHOWN))
    parser.addini("own_fences", "module:name of a mapping of the project's own fences by language", default="")
    parser.addini("shape_symbols", "names that make a shape of a code span such as (L, N)", "args")
    parser.addini("one_worker_files", "test files whose tests go to one worker of pytest-xdist", "args")
    parser.addini("proof_record", "the file that --record writes", default="")
    parser.addini("proof_versions", "packages whose versions --record writes with each page", "args")


def pytest_configure(config: pytest.Config) -> None:
    """Start what runs the programs while pytest collects; with xdist, in its workers only."""
    for option in ("--record", "--unrecorded"):
        if config.getoption(option) and not config.getini("proof_record"):
            raise pytest.UsageError(f"{option} needs to know its file: set proof_record in [tool.pytest.ini_options]")
    if config.getoption("--form") and not config.getoption("--update-outputs"):
        raise pytest.UsageError("--form says what --update-outputs writes: give both")
    if config.option.help:
        return
    config.stash[DOC_SITE] = site_of(config)
    # A worker of xdist leaves the look at the tree to the process that started it.
    if not (config.option.collectonly or config.getoption("--update-outputs") or hasattr(config, "workerinput")):
        config.stash[TREE] = state_of(config.rootpath)
    distributes = getattr(config.option, "numprocesses", None)
    if not (distributes or config.option.collectonly):
        preload = config.getini("block_preload")
        config.stash[RUNNER] = Runner(
            config.rootpath,
            float(config.getini("block_timeout")),
            int(config.getini("block_memory")) * MEGABYTE,
            str(config.rootpath / preload) if preload else "",
            fresh=config.getoption("--fresh-interpreters"),
            runs=config.getoption("--runs"),
        )


def site_of(config: pytest.Config) -> Site:
    """The project that pytest runs in, as mkdocs.yml and pytest's settings describe it."""
    own = config.getini("own_fences")
    try:
        return Site(
            config.rootpath,
            updating=config.getoption("--update-outputs"),
            fences=pkgutil.resolve_name(own) if own else None,
            symbols=config.getini("shape_symbols"),
            shown=config.getini("shown_languages"),
            folders=config.getini("page_folders"),
        )
    except FileNotFoundError as error:
        raise pytest.UsageError(f"the doc-test reads {error.filename}, and it is not there") from None
    except (ImportError, AttributeError, ValueError) as error:
        if not own:
            raise
        raise pytest.UsageError(f"own_fences = {own!r} cannot be read: {error}") from None


@pytest.fixture(scope="session")
def doc_site(pytestconfig: pytest.Config) -> Site:
    """The project, for tests that read pages with `read_page(path, doc_site)`."""
    return pytestconfig.stash[DOC_SITE]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """With -n, blocks that show one program go to one worker, so that it runs once; so do some files as a whole."""
    whole = config.getini("one_worker_files")
    return scheduler(config, log, lambda nodeid: scope_of(nodeid, whole))


def scope_of(nodeid: str, whole: Collection[str]) -> str:
    """What goes to one worker with a test: its file if that is one of `whole`, its program, or only itself.

    >>> scope_of("docs/a.md::L3 a/b.py", []), scope_of("tests/test_a.py::test_b", ["tests/test_a.py"])
    ('a/b.py', 'tests/test_a.py')
    """
    file = nodeid.partition("::")[0]
    program = re.search(r"\.md::L\d+ ([\w/-]+\.py)", nodeid)
    return file if file in whole else program[1] if program else nodeid


def pytest_unconfigure(config: pytest.Config) -> None:
    """End what runs the programs."""
    if runner := config.stash.get(RUNNER, None):
        runner.close()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "PageFile | None":
    """Pages are the Markdown files in the folders of pages."""
    if parent.config.stash[DOC_SITE].holds(file_path):
        return PageFile.from_parent(parent, path=file_path)
    return None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the census of all pages first: it needs no program, and runs while the first of them are made ready."""
    if config.getoption("--unrecorded"):
        pages = {item.page.name: item.page for item in items if isinstance(item, PageItem)}
        known = record_of(config).holds(pages.values(), config.stash[DOC_SITE])
        left_out = {item for item in items if isinstance(item, PageItem) and item.page.name in known}
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]
    items.sort(key=lambda item: not isinstance(item, CensusItem))


def record_of(config: pytest.Config) -> Record:
    """The record that pytest's settings name."""
    return Record(config.rootpath / config.getini("proof_record"), config.getini("proof_versions"))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Have all programs run at once; each test waits for its own. A worker of xdist does them one by one."""
    if session.config.stash.get(RUNNER, None) and not hasattr(session.config, "workerinput"):
        blocks = [item.block for item in session.items if isinstance(item, BlockItem)]
        programs = [block.program for block in blocks if not missing(block.needs)]
        # The longest one first: were it the last, it would run alone when all others are done.
        for program in [*sorted(programs, key=lambda each: len(each.source))[-1:], *programs]:
            session.config.stash[RUNNER].ask(program)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """See that the project's files are as they were before the programs ran."""
    if (before := session.config.stash.get(TREE, None)) is not None:
        changed = changes(before, state_of(session.config.rootpath))
        session.config.stash[CHANGED] = changed
        if changed and session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say which outputs were written, by xdist's workers as well, and record what was proved."""
    told = (each for kind in terminalreporter.stats.values() for each in kind)
    reports = [each for each in told if isinstance(each, pytest.TestReport)]
    written = {path for each in reports for name, path in each.user_properties if name == "written"}
    for path in sorted(written):
        terminalreporter.write_line(f"written: {path}")
    called = [each for each in reports if each.when == "call"]
    not_run = Counter(value for each in called for name, value in each.user_properties if name == "not run")
    for words, count in not_run.items():
        terminalreporter.write_line(f"{count} {'block' if count == 1 else 'blocks'} not run: {words}")
    for change in config.stash.get(CHANGED, []):
        terminalreporter.write_line(f"the project's files have changed during the run: {change}", red=True)
    if config.stash.get(CHANGED, []):
        terminalreporter.write_line("A program did that, or you: look at git diff, and run pytest again.", red=True)
    if config.getoption("--record") and not hasattr(config, "workerinput"):  # whose pages are a part of all
        pages = record_of(config).add(config.stash[DOC_SITE], reports)
        terminalreporter.write_line(f"recorded: {len(pages)} pages")


class PageFault(Exception):
    """What is wrong with a page; its message is all that the reader of a failure needs."""


class PageItem(pytest.Item):
    """A test of a page."""

    def __init__(self, *, page: Page, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.page = page

    def repr_failure(self, excinfo: pytest.ExceptionInfo, style: Any = None) -> Any:
        """The message of a fault alone, without the harness's traceback."""
        if isinstance(excinfo.value, PageFault):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the test is, for its report."""
        return self.path, None, f"{self.parent.name}: {self.name}"


class PageFile(pytest.File):
    """A page."""

    def collect(self) -> Any:
        """The census of the page, and a test for each block; for its census alone where it cannot be read."""
        site = self.config.stash[DOC_SITE]
        page = read_page(self.path, site)
        yield CensusItem.from_parent(self, name="census", page=page, site=site)
        for block in page.blocks if not page.faults else ():
            name = f"L{block.fence.line} {block.fence.label}"
            yield BlockItem.from_parent(self, name=name, page=page, block=block)


class CensusItem(PageItem):
    """Nothing on the page is passed over."""

    def __init__(self, *, site: Site, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.site = site

    def runtest(self) -> None:
        """Count what is on the page."""
        # Other pages may have written outputs that this one shows.
        page = read_page(self.path, self.site) if self.site.updating else self.page
        if faults := census(page, self.site):
            raise PageFault("\n\n".join(faults))


class BlockItem(PageItem):
    """A block is what its program does."""

    def __init__(self, *, block: Block, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.block = block

    def runtest(self) -> None:
        """Have the block's program run, and compare."""
        if names := missing(self.block.needs):
            self.go_without(in_words(names, self.config.getini("block_requirements")))
        try:
            result = self.config.stash[RUNNER].result(self.block.program)
        except RunnerError as error:
            if hasattr(self.config, "workerinput"):  # of xdist, which takes the exit of a worker for its end
                raise PageFault(str(error)) from None
            # All other programs would fail with it: say it once.
            pytest.exit(str(error), returncode=pytest.ExitCode.USAGE_ERROR)
        if self.config.getoption("--update-outputs"):
            self.update(result)
        if faults := judge(self.block, result):
            raise PageFault("\n\n".join(faults))

    def go_without(self, words: str) -> None:
        """Skip the test for want of packages, or fail it where CI=true says that all is there."""
        if os.environ.get("CI") == "true":
            raise PageFault(f"{self.block.place}: {words}")
        self.user_properties.append(("not run", words))
        pytest.skip(words)

    def update(self, result: dict[str, Any]) -> None:
        """Write what the block's program printed to its .out file, and take that for what the page shows.

        Where a form holds here, or --form asks for one, that is the file: if it says what holds without it, it goes.
        What is stored stays where it differs within the tolerance of its block.
        """
        block = self.block
        asked = self.config.getoption("--form")
        if asked and not result["conditions"].get(asked):
            raise PageFault(f"--form {asked} is no condition that holds here{here(result)}")
        if asked and not block.output:
            return
        if form := asked or form_of(block, result):
            block.forms[form] = everything(block, result)
        held = as_here(block, result)
        if not block.fence.embed or what_it_may_not(held, result) or how_it_ended(held, result):
            return
        if block.output and not form:
            block.expected = transcript(block, result)
        output = Path(block.program.path).with_suffix(".out")
        path = form_file(output, form)
        without = [form_file(output, next_form(output, form, result))] if form else []
        tolerances = {each.section: each.within for each in self.page.blocks if each.program.path == block.program.path}
        try:
            text = output_file(block, result, tolerances, [path, *without])
            needless = form and output_file(block, result, tolerances, without) == read(*without)
        except OutputError as error:
            raise PageFault(f"{block.place}: {error}") from None
        if needless:
            block.forms.pop(form)
            if path.exists():
                path.unlink()
                self.written(path)
        elif read(path) != text or (form and not path.exists()):
            write(path, text)
            self.written(path)

    def written(self, path: Path) -> None:
        """Have the summary name a file that was written, or deleted."""
        self.user_properties.append(("written", path.relative_to(self.config.rootpath).as_posix()))
