"""What the tests of the site share: the site, built once, its address, and the processes that they are spread over."""

import os
from pathlib import Path

import needs
import pytest
import website
from chromium import browser, open_context, open_page, tabs  # noqa: F401

TESTS = Path(__file__).parent
# As many processes as there are cores, each with one thread of OpenMP: two would wait for each other at every step.
os.environ.setdefault("OMP_NUM_THREADS", "1")
# The files whose tests take longest: they begin first, so that no process is left alone with one of them at the end.
LONGEST = ("test_plain.py", "test_mutations.py", "test_explorer.py", "test_browser.py")


# --- Processes ---


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config):
    """Use all cores for a run of the whole folder, unless -n says otherwise.

    A page, a file or a test alone is faster without the start of xdist's workers.
    """
    folders = [Path(config.invocation_params.dir, argument) for argument in config.args]
    # A worker of xdist comes here, too, and would start workers of its own.
    is_worker = hasattr(config, "workerinput")
    if not is_worker and TESTS in folders and getattr(config.option, "numprocesses", 0) is None:
        config.option.numprocesses = "auto"


def pytest_collection_modifyitems(config, items):
    """In a process of xdist, begin with the pages and the longest tests."""
    if hasattr(config, "workerinput"):
        order = {name: place for place, name in enumerate(LONGEST)}
        items.sort(key=lambda item: -1 if item.path.suffix == ".md" else order.get(item.path.name, len(order)))


# --- The site ---


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory, request):
    """A folder that all processes of this test run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if hasattr(request.config, "workerinput") else base


@pytest.fixture(scope="session")
def site(shared_folder):
    """The folder of the built site."""
    return website.build_once(shared_folder, "site", lambda site: website.build(site, SITE_URL=website.ADDRESS))


@pytest.fixture(scope="session")
def port(shared_folder):
    """The port at which this process serves the site."""
    with website.serve(shared_folder / "site") as number:
        yield number


@pytest.fixture(scope="session")
def address(site, port):
    """The address at which the browser finds the site."""
    return website.ADDRESS


# --- What cannot be tested ---


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item):
    """Where the site cannot be built, fail the first test that needs it, with what MkDocs said, and skip the others."""
    try:
        return (yield)
    except website.NotBuilt as error:
        if error.told and error.is_told():
            pytest.skip(f"needs {needs.SITE}: {needs.CURES[needs.SITE]}")
        raise pytest.fail.Exception(str(error), pytrace=False) from error


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_logreport(report):
    """Show a site that cannot be built under the name of the page, not of the test that happened to ask for it.

    A worker of xdist leaves the name as it is: it counts its tests by it.
    """
    page, failed, _ = str(report.longrepr).partition(website.FAILED)
    if report.failed and failed and "PYTEST_XDIST_WORKER" not in os.environ:
        report.nodeid = page.rpartition("\n")[2]


def pytest_terminal_summary(terminalreporter):
    """Say what tests were skipped for want of, and what brings it."""
    for line in needs.summary(report.longrepr[2] for report in terminalreporter.stats.get("skipped", [])):
        terminalreporter.write_line(line)
