"""The built site, for the tests that look at it: how to build it, serve it and read it."""

import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from filelock import FileLock
from lxml import html

ROOT = Path(__file__).resolve().parent.parent
EDITIONS = {"en": "", "zh": "zh/"}  # the folder below docs/, and where the edition stands in the site
MADE = {"zh-hant": "zh-hant/", "both": "both/"}  # editions without pages of their own, made of the others
PLACES = EDITIONS | MADE
# The host that the browser knows the site by, whatever its port is: so one build serves all processes of a test run.
# A name below .localhost counts as safe, as pages at https do.
HOST = "lstm.localhost"
ADDRESS = f"http://{HOST}/lstm/"  # in a folder of its host, as GitHub Pages serves a project
FAILED = ": mkdocs build --strict failed: "
COMPLAINT = re.compile(r"^(?:WARNING|ERROR|CRITICAL) .*|^Error: .*", re.MULTILINE)
FENCE = re.compile(r"^( *)```figure\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Page:
    """A page of one edition, by its source: `Page("zh", "article.md")`."""

    edition: str
    name: str

    def __str__(self):
        return f"{self.edition}/{self.name}"

    @property
    def url(self):
        """The address below the site's: `zh/article/`."""
        place = self.name.removesuffix(".md")
        return PLACES[self.edition] + f"{place}/".removesuffix("index/")

    @property
    def source(self):
        """The Markdown of the page; an edition that is made has none."""
        return ROOT / "docs" / self.edition / self.name

    @property
    def place(self):
        """The address within the edition: `article/`."""
        return self.url.removeprefix(PLACES[self.edition])

    def file(self, site):
        """The HTML of the page in a built site."""
        return Path(site, self.url, "index.html")

    def twin(self, edition):
        """The same page in another edition."""
        return Page(edition, self.name)

    def is_notebook(self):
        """Whether the page is a notebook, too."""
        return re.search(r"^notebook: true$", self.source.read_text("utf-8"), re.MULTILINE) is not None


def pages_of(edition):
    """The pages of an edition, from its sources."""
    folder = ROOT / "docs" / edition
    return [Page(edition, path.relative_to(folder).as_posix()) for path in sorted(folder.rglob("*.md"))]


PAGES = [page for edition in EDITIONS for page in pages_of(edition)]
ALL_PAGES = [page.twin(edition) for edition in PLACES for page in pages_of("en")]


class NotBuilt(AssertionError):
    """MkDocs has refused to build a site. The message begins with the page, and ends with all that MkDocs said."""

    def __init__(self, message, told=None):
        super().__init__(message)
        self.told = told  # the file that is there once a test has failed with the message

    def is_told(self):
        """Whether a test of any process has failed with the message; from now on, one has."""
        try:
            self.told.touch(exist_ok=False)
        except FileExistsError:
            return True
        return False


def copy_project(folder):
    """Copy what a build reads into a folder, to be changed or built there."""
    for name in ("docs", "hooks", "snippets"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)


def build(site, project=ROOT, **environment):
    """Build the site into a folder, and fail with what MkDocs says where it fails."""
    known = {name: value for name, value in os.environ.items() if name not in ("SITE_URL", "REPO_URL")}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", site],
        cwd=project,
        env=known | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise NotBuilt(reason(done.stdout + done.stderr))


def reason(said):
    """Why MkDocs has not built a site: the page and its first complaint, and below that all that it said.

    >>> print(reason("INFO - Building\\nWARNING -  Doc file 'a/b.md' contains a link 'c.md'\\nAborted"))
    a/b.md: mkdocs build --strict failed: Doc file 'a/b.md' contains a link 'c.md'
    <BLANKLINE>
    INFO - Building
    WARNING -  Doc file 'a/b.md' contains a link 'c.md'
    Aborted
    """
    complaints = [line.partition("-")[2].strip() for line in COMPLAINT.findall(said)]
    pages = [page for line in [*complaints, said] for page in re.findall(r"[\w/.-]+\.md\b", line)]
    first = complaints[0] if complaints else "see below"
    return f"{pages[0] if pages else 'mkdocs.yml'}{FAILED}{first}\n\n{said}"


def build_once(folder, name, build):
    """The site that all processes of a test run share: the first that asks for it builds it, or fails for all.

    Builds of one tree share its cache, so that they go one after the other.
    """
    site, done, failed = folder / name, folder / f"{name}.done", folder / f"{name}.failed"
    told = folder / "failed.told"
    with FileLock(folder / "build.lock"):
        if failed.exists():
            raise NotBuilt(failed.read_text("utf-8"), told)
        if not done.exists():
            try:
                build(site)
            except NotBuilt as error:
                failed.write_text(str(error), "utf-8")
                raise NotBuilt(str(error), told) from error
            done.touch()
    return site


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves as GitHub Pages does, with the site's 404 page, and says nothing."""

    protocol_version = "HTTP/1.1"
    below = urlsplit(ADDRESS).path

    def translate_path(self, path):
        """The file for a path below the site's."""
        inside = path.removeprefix(self.below)
        return super().translate_path("/" + inside if inside != path else "/not below it/")

    def log_message(self, *args):
        """Say nothing."""

    def send_error(self, code, message=None, explain=None):
        """Answer with the site's own page for what is not there."""
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serve(site):
    """Serve a folder, which may not be there yet, on a port of its own; gives the port."""
    handler = functools.partial(Handler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def files_of(site):
    """The files of a site, by their names."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


@functools.cache
def read(file):
    """A built page as an lxml document."""
    return html.document_fromstring(file.read_text("utf-8").encode("utf-8"), html.HTMLParser(encoding="utf-8"))


def address_of(file, site, root=ADDRESS):
    """The address of a built page: with or without `index.html`, as a reader has it."""
    return root + file.relative_to(site).as_posix().removesuffix("index.html")


def target(link, file, site, root=ADDRESS):
    """The file and the fragment that a link on a built page leads to; None for a link to another host.

    `root` is the site's address. What is on its host, but not below it, is no file of the site.
    """
    url, fragment = urldefrag(urljoin(address_of(file, site, root), link))
    if urlsplit(url)[:2] != urlsplit(root)[:2]:
        return None
    if not url.startswith(root):
        return site / "not below the address of the site", unquote(fragment)
    path = site / unquote(urlsplit(url).path.removeprefix(urlsplit(root).path))
    return (path / "index.html" if urlsplit(url).path.endswith("/") else path), unquote(fragment)


def figures_of(text):
    """The figures in a page's Markdown: the YAML of each, wherever it stands."""
    return [re.sub(rf"^{indent}", "", body, flags=re.MULTILINE) for indent, body in FENCE.findall(text)]
