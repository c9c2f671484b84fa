"""Chromium for the tests that look at the site as readers do, and a watch on all that goes wrong in it."""

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import website
from needs import go_without
from playwright.sync_api import Error, sync_playwright

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


@pytest.fixture(scope="session")
def browser(port):
    """Chromium: Debian's where there is one, else Playwright's own. It knows the site's host, and no other name."""
    hosts = f"MAP {website.HOST} 127.0.0.1:{port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    arguments = [*ARGUMENTS, f"--host-resolver-rules={hosts}"]
    if getattr(os, "geteuid", lambda: None)() == 0:
        arguments.append("--no-sandbox")
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or playwright.chromium.executable_path
        if not Path(path).exists():
            go_without("Chromium")
        chromium = playwright.chromium.launch(executable_path=path, args=arguments)
        yield chromium
        chromium.close()


class Watch:
    """Writes down all that goes wrong in a context of the browser, and what it asks of other hosts than the site's."""

    def __init__(self, context, address):
        self.address, self.faults, self.missing = address, [], set()
        context.on("request", self.asked)
        context.on("console", self.hear)
        context.on("weberror", lambda error: self.faults.append(f"error: {error.error}"))
        context.on("requestfailed", self.failed)
        context.on("response", self.answered)

    def asked(self, request):
        """Write down what goes to another host."""
        if not request.url.startswith((self.address, "data:", "blob:", "about:")):
            self.faults.append(f"asked another host: {request.url}")

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

    def report(self):
        """What went wrong since the last report."""
        faults, self.faults, self.missing = self.faults, [], set()
        return faults


class Tab:
    """A context of the browser with one page, which tests use one after the other: to load a page in a new context
    takes three times as long."""

    def __init__(self, browser, address, screen, scheme, options):
        self.address, self.screen, self.scheme, self.options = address, screen, scheme, options
        self.context = browser.new_context(
            base_url=address, color_scheme=scheme, reduced_motion="reduce", **SCREENS[screen], **options
        )
        self.context.set_default_timeout(10_000)
        self.watch = Watch(self.context, address)
        self.page = self.context.new_page()
        self.protocol = self.context.new_cdp_session(self.page)

    def clear(self):
        """Leave the page as a new one: nothing stored, nothing granted, no second page, the size that it had."""
        for page in self.context.pages:
            if page is not self.page:
                page.close()
        if self.page.url.startswith(self.address) and self.options.get("java_script_enabled", True):
            self.page.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")
        self.page.goto("about:blank")
        # A page that the test has left, or that was leaving, may have stored something all the same.
        scheme, host, *_ = urlsplit(self.address)
        if scheme == "http":
            stored = {"origin": f"{scheme}://{host}", "storageTypes": "local_storage"}
            self.protocol.send("Storage.clearDataForOrigin", stored)
        self.page.mouse.move(0, 0)
        self.page.set_viewport_size(SCREENS[self.screen]["viewport"])
        self.page.emulate_media(color_scheme=self.scheme, reduced_motion="reduce")
        if "permissions" not in self.options:
            self.context.clear_permissions()


class Tabs:
    """The tabs of a browser for the site at an address: those that are free, by what they were opened with."""

    def __init__(self, browser, address):
        self.browser, self.address, self.free = browser, address, {}

    @contextmanager
    def lend(self):
        """Give a function that opens pages; at the end, clear their tabs, and fail if anything went wrong in one."""
        lent = []

        def open_page(screen="desktop", scheme="light", **options):
            key = screen, scheme, repr(sorted(options.items()))
            free = self.free.setdefault(key, [])
            tab = free.pop() if free else Tab(self.browser, self.address, screen, scheme, options)
            lent.append((free, tab))
            return tab.page

        open_page.watch = lambda: lent[-1][1].watch
        yield open_page
        faults = []
        for free, tab in lent:
            try:
                tab.clear()
                free.append(tab)
            except Error:  # the test has closed it, or it does not answer any more
                tab.context.close()
            faults += tab.watch.report()
        assert not faults, "\n".join(faults)

    def close(self):
        """Close all tabs."""
        for tabs in self.free.values():
            for tab in tabs:
                tab.context.close()


@pytest.fixture(scope="session")
def tabs(browser, address):
    """The tabs for the site of this test run."""
    return Tabs(browser, address)


@pytest.fixture
def open_page(tabs):
    """Opens pages of the browser for the site of this test run, as `Tabs.lend` does."""
    with tabs.lend() as open_one:
        yield open_one


@pytest.fixture
def open_context(open_page):
    """Opens contexts of the browser, as `open_page` opens pages."""
    return lambda *arguments, **options: open_page(*arguments, **options).context
