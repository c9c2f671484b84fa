"""Chromium for the tests that look at the site as readers do, and a watch on all that goes wrong in it."""

import os
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

SCREENS = {
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
}
SCHEMES = {"light": "default", "dark": "slate"}
ARGUMENTS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NO_BROWSER = "there is no Chromium: `playwright install chromium`, or Debian's package `chromium`, brings one"


@pytest.fixture(scope="session")
def browser():
    """Chromium: Debian's where there is one, else Playwright's own."""
    arguments = ARGUMENTS + (["--no-sandbox"] if os.geteuid() == 0 else [])
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or playwright.chromium.executable_path
        if not Path(path).exists():
            refuse = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
            refuse(NO_BROWSER)
        chromium = playwright.chromium.launch(executable_path=path, args=arguments)
        yield chromium
        chromium.close()


class Watch:
    """Lets a browser reach the site alone, and writes down all that goes wrong in it."""

    def __init__(self, context, address):
        self.address, self.faults, self.missing = address, [], set()
        context.route("**/*", self.let_through)
        context.on("console", self.hear)
        context.on("weberror", lambda error: self.faults.append(f"error: {error.error}"))
        context.on("requestfailed", self.failed)
        context.on("response", self.answered)

    def let_through(self, route):
        """Refuse what goes to another host."""
        if route.request.url.startswith((self.address, "data:", "blob:")):
            route.continue_()
        else:
            self.faults.append(f"asked another host: {route.request.url}")
            route.abort()

    def hear(self, message):
        """Write down errors and warnings of the console."""
        if message.type in ("error", "warning") and message.location["url"] not in self.missing:
            self.faults.append(f"console: {message.text} ({message.location['url']})")

    def failed(self, request):
        """Write down requests without an answer. One that the reader left behind is no fault."""
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"no answer: {request.url}: {request.failure}")

    def answered(self, response):
        """Write down answers that are errors."""
        if response.status >= 400 and response.url not in self.missing:
            self.faults.append(f"{response.status}: {response.url}")


@contextmanager
def watched(browser, address):
    """Opens contexts of the browser for the site at an address, and fails at the end if anything went wrong in one."""
    opened = []

    def open_one(screen="desktop", scheme="light", **options):
        context = browser.new_context(
            base_url=address, color_scheme=scheme, reduced_motion="reduce", **SCREENS[screen], **options
        )
        context.set_default_timeout(10_000)
        opened.append((context, Watch(context, address)))
        return context

    open_one.watch = lambda: opened[-1][1]
    yield open_one
    faults = [fault for _, watch in opened for fault in watch.faults]
    for context, _ in opened:
        context.close()
    assert not faults, "\n".join(faults)


@pytest.fixture
def open_context(browser, address):
    """Opens contexts of the browser for the site of this test run, as `watched` does."""
    with watched(browser, address) as open_one:
        yield open_one
