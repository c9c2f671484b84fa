"""The built site as a zip that works from a disk, search and tools included.

A browser gives a page that lies on a disk less than one from a web server: offline.js says what, and makes up for it.
"""

import json
import re
import shutil
import tempfile
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

FOLDER = "pytorch-lstm"  # what the zip unpacks to
# What a reader's disk has no use for: the downloads themselves, what search engines and feed readers ask for,
# what finds the faults of the theme's scripts, and the search for languages that the site has not.
LEFT_OUT = ("downloads", "sitemap.*", "feed.xml", "404.html", "*.map", "lunr")
# What the pages read while they are shown: tools, their data, the entries that the decoder shows, copies as Markdown.
READ = ("assets/tools/*.js*", "reference/errors/**/index.html", "**/index.md")
LINK = re.compile(r'(?<=\shref=")(?P<path>[^":#?]+)(?=[#"])')
# What tells others of the site's address and of its feed.
ADDRESSES = re.compile(r'<link rel="(?:canonical|alternate)"[^>]*>')
DOWNLOADS = re.compile(r'<span class="downloads">.*?</span>(?=</p>)', re.DOTALL)
BUNDLE = re.compile(r'<script defer src="(?P<assets>[^"]*assets/)javascripts/bundle\.')
DAY = (1980, 1, 1, 0, 0, 0)  # so that the same site gives the same zip


def with_index(html, page):
    """A page with links to index pages in the place of links to their folders, as no disk shows one for the other."""

    def followed(match):
        path = match["path"]
        return f"{path.rstrip('/')}/index.html" if (page.parent / path).is_dir() else path

    return LINK.sub(followed, html)


def at_home(html, page):
    """A page's HTML as it works from a disk."""
    html = with_index(ADDRESSES.sub("", DOWNLOADS.sub("", html)), page)
    html = html.replace("'self'", "'self' file:").replace("script-src ", "script-src blob: ", 1)
    # The theme's scripts do half of their work where instant navigation is wanted and there is no web server.
    html = html.replace('"navigation.instant", ', "")
    html = html.replace('<script type="module"', '<script type="offline-module"')
    return BUNDLE.sub(r'<script defer src="\g<assets>offline.js"></script>\g<0>', html, count=1)


def handed_over(text):
    """A script that hands a text over to the page which loads it."""
    return f"handedOver = {json.dumps(text, ensure_ascii=False)};\n"


def make_edition(folder):
    """Give a copied edition what its pages need on a disk."""
    (worker,) = folder.glob("assets/javascripts/workers/search.*.js")
    ours = Path(__file__).with_name("offline.js").read_text("utf-8")
    source = f"const WORKER = {json.dumps(worker.read_text('utf-8'), ensure_ascii=False)};\n{ours}"
    (folder / "assets/offline.js").write_text(source, "utf-8")
    worker.unlink()
    index = folder / "search/search_index.json"
    # The name under which the theme looks for it on a disk.
    index.with_suffix(".js").write_text(f"var __index = {index.read_text('utf-8')};\n", "utf-8")
    index.unlink()
    for file in [file for pattern in READ for file in folder.glob(pattern)]:
        file.with_name(f"{file.name}.js").write_text(handed_over(file.read_text("utf-8")), "utf-8")


def make_copy(site, copy, editions):
    """Copy a built site to a folder, to be read from there; `editions` are the folders of its editions within it."""
    shutil.copytree(site, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
    for page in copy.rglob("*.html"):
        page.write_text(at_home(page.read_text("utf-8"), page), "utf-8")
    for edition in editions:
        make_edition(copy / edition)


def make_zip(site, file, editions):
    """Write a built site into a zip, to be read from a disk."""
    with tempfile.TemporaryDirectory() as folder, ZipFile(file, "w", ZIP_DEFLATED) as into:
        make_copy(site, Path(folder, FOLDER), editions)
        for path in sorted(path for path in Path(folder).rglob("*") if path.is_file()):
            info = ZipInfo(path.relative_to(folder).as_posix(), DAY)
            into.writestr(info, path.read_bytes(), ZIP_DEFLATED)
