"""What can be taken away: the PDFs of the guide and of the cheat sheet, as `python publish` prints them."""

import os
import re
import subprocess
import sys

import pytest
from pypdf import PdfReader
from website import EDITIONS, MADE, ROOT, read

NAMES = {path.strip("/") or "en": path for path in [*EDITIONS.values(), *MADE.values()]}


@pytest.fixture(scope="module")
def published(tmp_path_factory, browser):
    """The site with its downloads."""
    site = tmp_path_factory.mktemp("published")
    done = subprocess.run(
        [sys.executable, "publish", site],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return site


def bookmarks(outline):
    """The titles of all bookmarks, those inside of others, too."""
    for each in outline:
        if isinstance(each, list):
            yield from bookmarks(each)
        else:
            yield each.title


def letters(text):
    """A text without what a printer changes: spaces and the sign of a link to a heading."""
    return re.sub(r"[\s#]", "", text)


@pytest.mark.parametrize("name", NAMES)
def test_guide(published, name):
    """The guide has a bookmark for each heading of each page, numbers its pages and brings its fonts."""
    pdf = PdfReader(published / f"downloads/lstm-guide-{name}.pdf")
    marked = [letters(title) for title in bookmarks(pdf.outline)]
    pages = [file for file in (published / NAMES[name]).rglob("index.html") if is_of(file, published, name)]
    headings = [each for file in pages for each in read(file).xpath("//article//*[self::h1 or self::h2 or self::h3]")]
    assert len(marked) == len(headings) > 400
    # Where a heading is broken between two pages, Chromium writes a part of it twice.
    named = [heading for heading in headings if letters(heading.text_content()) in marked]
    assert len(named) > 0.9 * len(headings)
    last = len(pdf.pages)
    assert f"{last} / {last}" in pdf.pages[last - 1].extract_text()
    fonts = fonts_of(pdf)
    assert fonts
    assert all(embedded for _, embedded in fonts)
    if name != "en":
        # That the characters can be read shows that the fonts have them.
        assert "隐藏状态" in "".join(page.extract_text() for page in pdf.pages[:60]) or name == "zh-hant"


def is_of(file, site, name):
    """Whether a page belongs to an edition: the main one has the others in its folder."""
    first = file.relative_to(site).parts[0] + "/"
    return first == NAMES[name] or (name == "en" and first not in NAMES.values())


def fonts_of(pdf):
    """The fonts of a PDF's first pages, and whether each is in the file."""
    found = set()
    for page in pdf.pages[:20]:
        for font in page["/Resources"].get("/Font", {}).values():
            font = font.get_object()
            inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            described = inner.get("/FontDescriptor")
            inside = font["/Subtype"] == "/Type3" or any(
                key in described.get_object() for key in ("/FontFile", "/FontFile2", "/FontFile3")
            )
            found.add((str(font.get("/BaseFont", "Type3")), inside))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_cheat_sheet_is_one_page(published, name):
    """The cheat sheet fits one page and has the shapes of every tensor."""
    pdf = PdfReader(published / f"downloads/lstm-cheat-sheet-{name}.pdf")
    assert len(pdf.pages) == 1
    text = pdf.pages[0].extract_text()
    for words in ("h_n", "c_n", "output", "proj_size", "PackedSequence", "weight_hr_l", "num_layers"):
        assert words in text


def test_nothing_is_left_behind(published):
    """The page that was printed is not part of the site."""
    assert not list(published.rglob("print.html"))
