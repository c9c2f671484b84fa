"""What can be taken away, as `python publish` makes it: the PDFs of the guide and of the cheat sheet, and the zip."""

import os
import re
import subprocess
import sys
from unicodedata import normalize
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from chromium import Tabs
from offline import make_zip
from playwright.sync_api import expect
from pypdf import PdfReader
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDFText_GetUnicode
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
    pdf = PdfReader(published / NAMES[name] / "downloads/lstm-guide.pdf")
    marked = [letters(title) for title in bookmarks(pdf.outline)]
    pages = [file for file in (published / NAMES[name]).rglob("index.html") if is_of(file, published, name)]
    headings = [each for file in pages for each in read(file).xpath("//article//*[self::h1 or self::h2 or self::h3]")]
    assert len(marked) == len(headings) > 400
    # Where a heading is broken between two pages, Chromium writes a part of it twice.
    named = [heading for heading in headings if letters(heading.text_content()) in marked]
    assert len(named) > 0.9 * len(headings)
    last = len(pdf.pages)
    assert f"{last} / {last}" in text_of(pdf, [last - 1])
    assert_readable(pdf, GUIDE_WORDS[name], pages=range(60))
    assert_undated(pdf)


# Words of each edition in the guide, and on the cheat sheet.
GUIDE_WORDS = {
    "en": ["hidden state"],
    "zh": ["隐藏状态"],
    "zh-hant": ["隱藏狀態"],
    "both": ["hidden state", "隐藏状态"],
}
SHEET_WORDS = {"en": ["Shape table"], "zh": ["形状表"], "zh-hant": ["形狀表"], "both": ["Shape table", "形状表"]}


def text_of(pdf, pages):
    """The text of some pages of a PDF, which PDFium reads in a tenth of the time; a character at a time, as it passes
    over those that no font has when it is asked for all."""
    text, document = "", PdfDocument(pdf.stream.getvalue())
    for number in pages:
        page = document[number].get_textpage()
        text += "".join(chr(FPDFText_GetUnicode(page, place)) for place in range(page.count_chars()))
    return text


def assert_readable(pdf, words, pages=(0,)):
    """Fail unless the fonts of a PDF are in it, and have all characters of its first pages, words of its edition, too.

    What a PDF says of the characters is what its fonts know them by: from a box in the place of one that no font has,
    a NUL is read.
    """
    fonts = fonts_of(pdf)
    assert fonts
    assert all(embedded for _, embedded in fonts)
    # Some characters are read as those radicals of Chinese that look the same.
    text = letters(normalize("NFKC", text_of(pdf, pages)))
    assert "\0" not in text
    for each in words:
        assert letters(each) in text


def assert_undated(pdf):
    """Fail if a PDF says when it was made: the same site would give other bytes the next time."""
    assert not {"/CreationDate", "/ModDate"} & set(pdf.metadata)
    assert b"(D:2" not in pdf.stream.getvalue()


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
    pdf = PdfReader(published / NAMES[name] / "downloads/lstm-cheat-sheet.pdf")
    assert len(pdf.pages) == 1
    text = text_of(pdf, [0])
    for words in ("h_n", "c_n", "output", "proj_size", "PackedSequence", "weight_hr_l", "num_layers"):
        assert words in text
    assert_readable(pdf, SHEET_WORDS[name])
    assert_undated(pdf)


def test_nothing_is_left_behind(published):
    """The page that was printed is not part of the site."""
    assert not list(published.rglob("print.html"))


def test_pages_offer_the_downloads(published):
    """Each page of each edition but those of the tools leads to the downloads, and all are there."""
    for file in published.rglob("index.html"):
        links = read(file).xpath("//*[@class='downloads']/a/@href")
        assert len(links) == (0 if file.parent.parent.name == "tools" else 3), file
        for link in links:
            assert (file.parent / link).is_file(), f"{file}: {link}"


# --- The copy to read offline ---


@pytest.fixture(scope="module")
def copy(published, tmp_path_factory):
    """The unpacked zip."""
    folder = tmp_path_factory.mktemp("offline")
    with ZipFile(published / "downloads/lstm-offline.zip") as packed:
        assert {name.split("/")[0] for name in packed.namelist()} == {"pytorch-lstm"}
        packed.extractall(folder)
    return folder / "pytorch-lstm"


@pytest.fixture
def open_copy(copy, browser):
    """Opens pages of the browser for the copy, from the disk."""
    tabs = Tabs(browser, f"{copy.as_uri()}/")
    with tabs.lend() as open_one:
        yield open_one
    tabs.close()


def test_links_of_the_copy_lead_to_files(copy):
    """Each page is there, and each link, style and script in it leads to a file, as a disk has no index pages."""
    files = list(copy.rglob("*.html"))
    assert len(files) > 120
    for file in files:
        for link in read(file).xpath("//body//@href | //head/link[@rel='stylesheet']/@href | //@src"):
            parts = urlsplit(link)
            if parts.path and not parts.scheme:
                assert (file.parent / unquote(parts.path)).is_file(), f"{file}: {link}"


def test_copy_names_nothing_that_it_is_without(copy):
    """No page of the copy names the address of the site, the feed or the downloads: none is there, on a disk."""
    for file in copy.rglob("*.html"):
        assert read(file).xpath("//link[@rel='canonical' or @rel='alternate']") == [], file
        assert read(file).xpath("//*[@class='downloads']") == [], file


@pytest.mark.parametrize("name", NAMES)
def test_pages_of_the_copy_open(open_copy, copy, name):
    """A page of each kind opens from a disk, and nothing goes wrong in it."""
    page = open_copy()
    for place in ("", "article/", "cell-equals-layer/", "learn/gates/", "reference/errors/input/", "tools/stepper/"):
        page.goto(f"{NAMES[name]}{place}index.html")
        expect(page.locator("h1")).to_be_visible()
    page.locator(".md-header label[title]:visible").first.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.locator(".md-footer__link").first.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert page.url.startswith(copy.as_uri())


@pytest.mark.parametrize(
    ("name", "words"),
    [("en", "batchfirst"), ("zh", "batchfirst"), ("zh-hant", "遺忘門"), ("zh-hant", "遗忘门"), ("both", "遗忘门")],
)
def test_search_of_the_copy(open_copy, name, words):
    """The search finds a page in the same edition, and leads there."""
    page = open_copy()
    page.goto(f"{NAMES[name]}article/index.html")
    query = page.locator("[data-md-component=search-query]")
    query.click()
    query.fill(words)
    query.press("End")
    page.locator(".md-search-result__link").first.click()
    expect(page).to_have_url(re.compile(rf"/pytorch-lstm/{NAMES[name]}learn/[a-z-]+/index\.html\?h="))
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("name", NAMES)
def test_tools_of_the_copy(open_copy, copy, name):
    """The tools answer, what they link to opens, and a page can be copied."""
    page = open_copy()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{NAMES[name]}tools/explorer/index.html#hidden_size=7")
    expect(page.locator("lstm-explorer .tensor-list").last).to_contain_text("7")
    page.goto(f"{NAMES[name]}tools/stepper/index.html")
    expect(page.locator("lstm-stepper button").first).to_be_visible()
    page.goto(f"{NAMES[name]}tools/decoder/index.html")
    message = "input.size(-1) must be equal to input_size. Expected 10, got 7"
    page.locator("lstm-decoder textarea").fill(f"RuntimeError: {message}")
    expect(page.locator("lstm-decoder pre").first).to_contain_text("lstm(x)")
    page.locator(".decoder-more a").first.click()
    expect(page.locator("#input-width")).to_be_in_viewport()
    page.locator("[data-copy]").first.click()
    expect(page.locator("[data-copy]").first).to_have_text(re.compile("Copied|已[复複]制|已[复複]製"))
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.strip() == (copy / NAMES[name] / "reference/errors/input/index.md").read_text("utf-8").strip()


def test_switch_of_the_copy(open_copy, copy):
    """The switch leads to the same section in the other editions."""
    page = open_copy()
    page.goto("article/index.html#outputs")
    for edition in ("zh/", "both/", "zh-hant/", ""):
        page.locator(f".editions a[data-edition='{edition}']").click()
        expect(page).to_have_url(f"{copy.as_uri()}/{edition}article/index.html#outputs")
        expect(page.locator("#outputs")).to_be_in_viewport()


def test_same_site_gives_the_same_copy(published, tmp_path):
    """Zips of the same site are the same to the byte."""
    made = tmp_path / "again.zip"
    make_zip(published, made, list(NAMES.values()))
    assert made.read_bytes() == (published / "downloads/lstm-offline.zip").read_bytes()
