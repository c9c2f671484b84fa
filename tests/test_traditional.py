"""The edition in Traditional Chinese: the pages in Simplified Chinese, converted; what is no text is untouched."""

import json
import re

import nbformat
import pytest
import traditional
from lxml import html
from opencc import OpenCC
from playwright.sync_api import expect
from website import EDITIONS, LOCAL, pages_of, read

FOLDER = "zh-hant"
PAGES = pages_of("zh")
TO_TRADITIONAL = OpenCC("s2t")
HAN = re.compile(r"[\u4e00-\u9fff]")


def made(page, site):
    """A page of the edition, as it was built."""
    return read(site / FOLDER / page.file(site).relative_to(site / EDITIONS["zh"]))


def text_of(document):
    """All text that a reader sees, without code and without the names of the editions."""
    copy = html.fromstring(html.tostring(document))
    for element in copy.xpath("//pre | //code | //samp | //kbd | //script | //style | //*[@class='editions']"):
        element.drop_tree()
    return copy.text_content()


def test_each_page_is_there(site):
    """The two editions have the same files."""
    files = [
        {path.relative_to(site / folder) for path in (site / folder).rglob("*") if path.is_file()}
        for folder in ("zh", FOLDER)
    ]
    assert files[0] == files[1]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_nothing_but_words_differs(site, page):
    """Code, outputs, ids, links and the order of elements are those of the page it was made from."""
    ours, theirs = made(page, site), read(page.file(site))
    for path in ("//pre//text()", "//code//text()", "//samp//text()", "//@id", "//article//@href", "//@src"):
        assert ours.xpath(path) == theirs.xpath(path)
    assert [element.tag for element in ours.iter()] == [element.tag for element in theirs.iter()]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_no_simplified_character_is_left(site, page):
    """No character of the text, nor of a title or label, is one that OpenCC would write in another way."""
    document = made(page, site)
    words = text_of(document) + "".join(
        document.xpath("//@title | //@aria-label | //meta[@name='description']/@content")
    )
    left = {sign for sign in words if HAN.match(sign) and TO_TRADITIONAL.convert(sign) != sign}
    assert left - set("台裡里鐘准面了并群峰嘆杰余周干后才表云") == set()


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_page_knows_its_edition(site, page):
    """Language, canonical address and switch are those of the edition."""
    document = made(page, site)
    assert document.get("lang") == "zh-Hant"
    place = page.url.removeprefix(EDITIONS["zh"])
    assert document.xpath("//link[@rel='canonical']/@href") == [f"{LOCAL}{FOLDER}/{place}"]
    assert document.xpath("//*[@class='editions']//a[@aria-current]/@data-edition") == [f"{FOLDER}/"]
    assert {*document.xpath("//*[@class='editions']//a/@lang")} == {"en", "zh", "zh-Hant"}


@pytest.mark.parametrize(
    ("simplified", "ours"),
    [
        ("循环神经网络", "循環神經網路"),
        ("默认参数", "預設參數"),
        ("h_n 的每一行是哪一层", "h_n 的每一列是哪一層"),
        ("\n    h_n 的每一行\n  ", "\n    h_n 的每一列\n  "),
        ("最后一行和最后一列", "最後一列和最後一欄"),
        ("运行这一段程序", "執行這一段程式"),
        ("隐藏状态与单元状态", "隱藏狀態與單元狀態"),
    ],
)
def test_terms_of_the_field(simplified, ours):
    """Our terms win over OpenCC's."""
    assert traditional.convert(simplified) == ours


def test_index_knows_simplified_words(site):
    """The index leads from a word as it is written in Simplified Chinese to the word of the page."""
    index = json.loads((site / FOLDER / "search/search_index.json").read_text("utf-8"))
    assert index["config"]["simplified"]["权重"] == "權重"
    titles = "".join(entry["title"] for entry in index["docs"])
    assert "權重" in titles.replace("\u200b", "")
    assert "权重" not in titles.replace("\u200b", "")


@pytest.mark.parametrize("words", ["遗忘门偏置", "遺忘門偏置", "h_n"])
def test_search_finds_both_ways_of_writing(open_context, address, words):
    """A reader finds a page by a word in either way of writing, and pages of the edition alone."""
    page = open_context().new_page()
    page.goto(f"{FOLDER}/")
    query = page.locator("[data-md-component=search-query]")
    query.click()
    query.fill(words)
    query.press("End")
    found = page.locator(".md-search-result__link")
    expect(found.first).to_be_visible()
    links = found.evaluate_all("links => links.map(link => link.href)")
    assert all(link.startswith(f"{address}{FOLDER}/") for link in links)
    assert any("/learn/" in link for link in links[:6])


def test_notebook_is_converted(site):
    """The notebook to download has its prose in Traditional Chinese, its code untouched."""
    ours, theirs = (
        nbformat.read(next((site / folder / "cell-equals-layer").glob("*.ipynb")), as_version=4)
        for folder in (FOLDER, "zh")
    )
    nbformat.validate(ours)
    code = [[cell.source for cell in notebook.cells if cell.cell_type == "code"] for notebook in (ours, theirs)]
    assert code[0] == code[1]
    assert ours.cells[0].source != theirs.cells[0].source


@pytest.mark.parametrize("screen", ["desktop", "phone"])
def test_switch_leads_there(open_context, address, screen):
    """The switch leads from each edition to the same section of the other."""
    page = open_context(screen).new_page()
    page.goto("learn/gates/#forget")
    page.locator(".editions a[data-edition='zh-hant/']").click()
    expect(page).to_have_url(f"{address}zh-hant/learn/gates/#forget")
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")
