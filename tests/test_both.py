"""The edition in both languages: what is the same stands once, words stand in pairs, and the reader chooses."""

import json
import re
from types import SimpleNamespace

import nbformat
import pytest
from editions import both, make
from lxml import html
from mkdocs.exceptions import BuildError
from playwright.sync_api import expect
from website import ADDRESS, EDITIONS, MADE, pages_of, read

FOLDER = "both"
PAGES = pages_of("en")


def article(file):
    """The article of a built page, without what a screen does not show."""
    return read(file).xpath("//article")[0]


def words(element):
    """The words of an element by themselves: how they are spaced does not matter."""
    return "".join(element.text_content().split())


def one_language(element, lang):
    """What is left of an element in both languages, when the other one is hidden."""
    copy = html.fromstring(html.tostring(element))
    other = "zh" if lang == "en" else "en"
    for each in copy.xpath(f"//*[@class='both']/*[@lang='{other}'] | //*[local-name()='text'][@lang='{other}']"):
        each.drop_tree()
    return without_extras(copy)


def same_language(element):
    """An element of a page in one language, without what a figure says aloud."""
    return without_extras(html.fromstring(html.tostring(element)))


def without_extras(element):
    """An element without what is no part of the text: the choice of languages, downloads, what a figure says aloud.

    The glossary names each term in the other language, too, where it has one only.
    """
    names = "@class='both-choice' or @class='offer' or local-name()='title' or local-name()='desc'"
    for each in element.xpath(f"//*[{names}] | //dt/span[@lang and not(../span[@class='both'])]"):
        each.drop_tree()
    return element


@pytest.mark.parametrize("page", PAGES, ids=str)
@pytest.mark.parametrize("lang", EDITIONS)
def test_hiding_one_language_leaves_the_other(site, page, lang):
    """With one language hidden, a page has all words of the other, in their order, and no others."""
    found = one_language(article(site / FOLDER / page.url / "index.html"), lang)
    assert words(found) == words(same_language(article(page.twin(lang).file(site))))


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_programs_and_figures_stand_once(site, page):
    """Programs, outputs, drawings, headings and addresses to link to are as many as in one language."""
    ours, theirs = article(site / FOLDER / page.url / "index.html"), article(page.file(site))
    for path in (".//pre", ".//figure", ".//*[local-name()='svg']", ".//tr", ".//li", ".//h1 | .//h2 | .//h3"):
        assert len(ours.xpath(path)) == len(theirs.xpath(path)), path
    assert [each for each in ours.xpath(".//pre//text()")] == [each for each in theirs.xpath(".//pre//text()")]
    named = [each for each in ours.xpath(".//@id") if not each.startswith(("t", "d"))]
    assert named == [each for each in theirs.xpath(".//@id") if not each.startswith(("t", "d"))]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_each_language_says_so(site, page):
    """Each half of a pair names its language, English first."""
    pairs = read(site / FOLDER / page.url / "index.html").xpath("//*[@class='both']")
    assert pairs
    assert {tuple(half.get("lang") for half in pair) for pair in pairs} == {("en", "zh")}


# What a reader meets around an article, or as a label in it, by where it stands.
LABELS = {
    "//title": "text()",
    "//meta[@name='description']": "@content",
    "//*[@data-md-component='search-query']": "@placeholder",
    "//*[@role='dialog' and @data-md-component='search']": "@aria-label",
    "//a[contains(@class, 'md-skip')]": "string()",
    "//nav[contains(@class, 'md-nav--secondary')]/label": "string()",
    "//a[contains(@class, 'md-footer__link')]": "@aria-label",
    "//*[@data-label]": "@data-label",
    "//*[contains(@class, 'quiz')]": "@aria-label",
    "//*[@class='offer']/*": "string()",
    "//button[@data-copied]": "@data-copied",
    "//*[local-name()='svg' and @aria-label]": "@aria-label",
}


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_labels_are_in_both_languages(site, page):
    """What stands around an article, and the labels in it, have the words of both pages."""
    joined, english, chinese = (
        read(file) for file in (site / FOLDER / page.url / "index.html", page.file(site), page.twin("zh").file(site))
    )
    for place, part in LABELS.items():
        labels = [
            ["".join("".join(each.xpath(part)).split()) for each in document.xpath(place)]
            for document in (joined, english, chinese)
        ]
        for both_words, en, zh in zip(*labels, strict=True):
            if en != zh:
                pieces = re.split("[:：]", en) + re.split("[:：]", zh)
                assert [piece for piece in pieces if piece not in both_words] == [], (place, both_words)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_no_other_edition_names_this_one(site, page):
    """The edition is no translation of the others: it has no `hreflang`, and its canonical address is its own."""
    document = read(site / FOLDER / page.url / "index.html")
    assert document.xpath("//link[@hreflang]") == []
    assert document.xpath("//link[@rel='canonical']/@href") == [f"{ADDRESS}{FOLDER}/{page.place}"]


def test_theme_speaks_both_languages(site):
    """What the theme's script says is in both languages: counts, too."""
    (config,) = read(site / FOLDER / "article/index.html").xpath("//script[@id='__config']/text()")
    words = json.loads(config)["translations"]
    assert words["clipboard.copied"] == "Copied to clipboard 已复制"
    assert words["search.result.other"] == "# matching documents # 个符合条件的结果"


def test_missing_page_stands_once(site):
    """The page for an address without one speaks both languages already; each leads to a home in it."""
    document = read(site / FOLDER / "404.html")
    assert [each.get("lang") for each in document.xpath("//article/p")][-1] == "zh"
    assert len(document.xpath("//article/p")) == 2
    assert document.xpath("//article//a/@href") == ["/lstm/", f"/lstm/{FOLDER}/"]
    assert read(site / MADE["zh-hant"] / "404.html").xpath("//article//a/@href") == ["/lstm/", "/lstm/zh-hant/"]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_downloads_are_in_both_languages(site, page):
    """The Markdown and the notebook of a page have the prose of both languages, each program once."""
    folders = [site / FOLDER / page.url, page.file(site).parent, page.twin("zh").file(site).parent]
    joined, english, chinese = ((folder / "index.md").read_text("utf-8") for folder in folders)
    assert joined.count("```") == english.count("```")
    own = [set(re.sub(r"\]\([^)]*\)", "]", text).splitlines()) for text in (joined, english, chinese)]
    assert own[1] | own[2] <= own[0]
    cells = [nbformat.read(next(folder.glob("*.ipynb")), as_version=4).cells for folder in folders]
    assert [cell.source for cell in cells[0] if cell.cell_type == "code"] == [
        cell.source for cell in cells[1] if cell.cell_type == "code"
    ]
    assert "".join(cell.source for cell in cells[0]).count(cells[2][0].source.splitlines()[0]) >= 1


@pytest.mark.parametrize("path", MADE.values())
def test_downloads_lead_within_the_edition(site, path):
    """Links between pages in what a made edition offers to download lead to its own pages."""
    for file in sorted((site / path).rglob("*")):
        if file.suffix in (".md", ".ipynb", ".txt"):
            links = re.findall(rf"\]\(({ADDRESS}[^)]*)\)", file.read_text("utf-8"))
            assert [link for link in links if not link.startswith(ADDRESS + path)] == [], file


def test_lists_are_in_both_languages(site):
    """llms.txt and the feed name each page, and each change, once, in both languages."""
    text = (site / FOLDER / "llms.txt").read_text("utf-8")
    assert text.startswith("# PyTorch LSTM, shape by shape · PyTorch LSTM 形状详解\n\n> ")
    assert (
        f"- [The gates: what one time step computes · 门：一个时间步里算了什么]({ADDRESS}both/learn/gates/index.md): "
        in text
    )
    feeds = [(site / path / "feed.xml").read_text("utf-8") for path in (FOLDER, "", "zh")]
    titles, english, chinese = (re.findall("<title>(.*?)</title>", feed) for feed in feeds)
    assert titles == [f"{en} · {zh}" for en, zh in zip(english, chinese, strict=True)]


def test_search_knows_both_languages(site):
    """A section is found by its words in either language."""
    index = json.loads((site / FOLDER / "search/search_index.json").read_text("utf-8"))
    gates = next(entry for entry in index["docs"] if entry["location"] == "learn/gates/#forget")
    text = (gates["title"] + gates["text"]).replace("\u200b", "")
    assert "forget gate" in text
    assert "遗忘门" in text


def test_search_has_each_program_once(site):
    """A section in the index has its programs as often as in one language."""
    counts = []
    for path in (FOLDER, ""):
        index = json.loads((site / path / "search/search_index.json").read_text("utf-8"))
        counts.append([entry["text"].count("<pre>") for entry in index["docs"]])
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("english", "chinese", "named"),
    [
        ("<p>One.</p><p>Two.</p>", "<p>一。</p>", "'Two.' beside nothing"),
        ("<p>One.</p>", "<ul><li>一。</li></ul>", "<p> 'One.' beside <ul> '一。'"),
        ("<p>One.</p><pre>x</pre>", "<pre>x</pre><p>一。</p>", "beside <pre> 'x'"),
        ('<h2 id="a">One</h2>', '<h2 id="b">一</h2>', "<h2> 'One' beside <h2> '一'"),
        ("<ul><li>One</li><li>Two</li></ul>", "<ul><li>一</li></ul>", "'Two' beside nothing"),
        (
            '<div class="highlight"><pre>x = 1</pre></div>',
            '<div class="highlight"><pre>x = 2</pre></div>',
            "'x = 1' beside <div> 'x = 2'",
        ),
        ('<p class="a">One</p>', '<p class="b">一</p>', "<p> 'One' beside <p> '一'"),
        (
            '<table><tr><td colspan="2">One</td></tr></table>',
            "<table><tr><td>一</td></tr></table>",
            "<td> 'One' beside",
        ),
        ("<svg><text>One</text></svg>", "<svg><text>一</text><text>二</text></svg>", "<svg> 'One' beside <svg> '一二'"),
    ],
)
def test_what_is_not_parallel_is_named(english, chinese, named):
    """Where the languages are not parallel, the build fails and names the two places."""
    with pytest.raises(BuildError) as caught:
        both.merge_articles(english, chinese, "both/page/")
    assert "both/page/" in str(caught.value)
    assert named in str(caught.value)


@pytest.mark.parametrize("english", [None, '{"cells": []}'])
def test_a_file_that_one_language_has_not_is_named(tmp_path, english):
    """A file, or a cell of a notebook, that is there in Chinese only is named by its place in the edition."""
    (tmp_path / "zh").mkdir()
    (tmp_path / "zh/page.ipynb").write_text('{"cells": [{"cell_type": "markdown", "source": "一"}]}', "utf-8")
    if english:
        (tmp_path / "page.ipynb").write_text(english, "utf-8")
    editions = {"en": {"path": ""}, "zh": {"path": "zh/"}, FOLDER: {"path": "both/", "made_by": FOLDER}}
    config = SimpleNamespace(docs_dir="docs/en", site_url=ADDRESS, extra={"editions": editions})
    (wrong,) = make.make(tmp_path, config)
    assert wrong.startswith("both/page.ipynb: ")


def test_text_in_another_language_is_kept():
    """A word that is marked as one of another language stands in its sentence, in both halves."""
    english, chinese = '<p>Read <span lang="zh">门</span> first.</p>', '<p>先读 <span lang="en">gate</span>。</p>'
    merged = both.merge_articles(english, chinese, "")
    assert 'Read <span lang="zh">门</span> first.' in merged
    assert '先读 <span lang="en">gate</span>。' in merged


def test_a_page_that_is_behind_says_so(site):
    """Where the Chinese page has a banner, as it is behind the English one, the page in both languages has it, too."""
    english, chinese = (page.file(site).read_text("utf-8") for page in (PAGES[0], PAGES[0].twin("zh")))
    banner = '<aside class="md-banner"><div>英文版已有改动</div></aside>'
    behind = chinese.replace(both.ANNOUNCE, both.ANNOUNCE + banner)
    assert banner in behind
    assert both.ANNOUNCE + banner in both.merge_pages(english, behind, "both/page/")


def test_pictures_are_described_in_both_languages():
    """What describes a picture, or names a part, is joined where all else is the same."""
    merged = both.merge_articles('<p><img src="a.svg" alt="One"></p>', '<p><img src="a.svg" alt="一"></p>', "")
    assert 'alt="One 一"' in merged


@pytest.mark.parametrize(
    ("merge", "english", "chinese"),
    [
        (both.merge_markdown, "One.\n\n```\nx\n```\n", "一。\n"),
        (both.merge_markdown, "One.\n\n```\nx\n```\n", "```\nx\n```\n\n一。\n"),
        (both.merge_frames, "<p>One</p><p>Two</p>", "<p>一</p>"),
        (
            both.merge_indexes,
            '{"docs": [{"location": "both/page/"}]}',
            '{"docs": []}',
        ),
    ],
)
def test_files_that_are_not_parallel_are_named(merge, english, chinese):
    """The same holds for Markdown, for what stands around an article, and for the search."""
    with pytest.raises(BuildError, match="both/page/"):
        merge(english, chinese, "both/page/")


@pytest.fixture
def page(open_page):
    """The article in both languages, in a browser."""
    page = open_page()
    page.goto(f"{FOLDER}/article/")
    return page


def places(page):
    """Where the two halves of the first paragraph stand, English and Chinese: left edge and top of each."""
    pair = page.locator("article p > .both").first
    boxes = [pair.locator(f"> [lang={lang}]").bounding_box() for lang in EDITIONS]
    return [box and (round(box["x"]), round(box["y"])) for box in boxes]


def test_columns_on_a_wide_screen(page):
    """The halves of a pair stand beside each other on a wide screen, one above the other on a narrow one."""
    (left, top), (right, other_top) = places(page)
    assert left < right
    assert top == other_top
    headings = page.locator(":is(h1, h2) > .both > [lang=zh]").evaluate_all(
        "all => all.map(each => Math.round(each.getBoundingClientRect().x))"
    )
    assert set(headings) == {right}
    page.set_viewport_size({"width": 390, "height": 800})
    (left, top), (right, other_top) = places(page)
    assert left == right
    assert top < other_top


@pytest.mark.parametrize("way", ["button", "key"])
def test_one_language_can_be_hidden_and_stays_so(page, way):
    """A button and a key hide a language, on this page and on the next; never both at once."""

    def choose(value):
        if way == "button":
            page.locator(f".both-choice [value={value}]").click()
        else:
            page.keyboard.press({"en": "Alt+1", "zh": "Alt+2", "swap": "Alt+3"}[value])

    pair = page.locator("article p > .both").first
    choose("zh")
    expect(pair.locator("[lang=zh]")).to_be_hidden()
    expect(page.locator(".both-choice [value=zh]")).to_have_attribute("aria-pressed", "false")
    page.locator("article a[href$='cell-equals-layer/']:visible").last.click()
    expect(page.locator("h1")).to_have_id("cell-equals-layer")
    expect(page.locator("h1 [lang=zh]")).to_be_hidden()
    expect(page.locator(".both-choice [value=zh]")).to_have_attribute("aria-pressed", "false")
    page.reload()
    expect(page.locator("h1 [lang=zh]")).to_be_hidden()
    choose("en")  # the only one that is shown: the other one takes its place
    expect(page.locator("h1 [lang=en]")).to_be_hidden()
    expect(page.locator("h1 [lang=zh]")).to_be_visible()
    choose("en")
    for lang in EDITIONS:
        expect(page.locator(f"h1 [lang={lang}]")).to_be_visible()
    choose("swap")
    (left, _), (right, _) = places(page)
    assert left > right
    page.reload()
    (left, _), (right, _) = places(page)
    assert left > right


def test_keys_write_where_they_can(page):
    """Where the reader writes, a key that is also one of the page's own does not change it."""
    page.locator("[data-md-component=search-query]").focus()
    page.keyboard.press("Alt+2")
    expect(page.locator("h1 [lang=zh]")).to_be_visible()


def test_the_first_language_is_read_first(page):
    """The halves of a pair stand on the page in the order in which they are shown, for all who hear or copy it."""
    page.locator(".both-choice [value=swap]").click()
    order = "pairs => [...new Set(pairs.map(pair => [...pair.children].map(half => half.lang).join()))]"
    assert page.locator(".both").evaluate_all(order) == ["zh,en"]
    page.locator("article a[href$='cell-equals-layer/']:visible").last.click()
    expect(page.locator("h1")).to_have_id("cell-equals-layer")
    assert page.locator("article .both").evaluate_all(order) == ["zh,en"]


def test_labels_follow_the_choice(page):
    """What a program's output is called is in the language that is shown."""
    label = "block => getComputedStyle(block, '::before').content"
    block = page.locator("article .output").first
    assert block.evaluate(label) == '"prints 输出"'
    page.locator(".both-choice [value=zh]").click()
    assert block.evaluate(label) == '"prints"'
    page.locator(".both-choice [value=en]").click()
    assert block.evaluate(label) == '"输出"'


@pytest.mark.parametrize(
    ("tool", "english", "chinese"),
    [
        ("explorer", "The module", "模块"),
        ("stepper", "Time step", "时间步"),
        ("decoder", "Paste a message", "粘贴报错"),
    ],
)
def test_tools_follow_the_choice(open_page, tool, english, chinese):
    """A tool speaks the language that its reader sees first, and keeps what was typed when that changes."""
    page = open_page()
    page.goto(f"{FOLDER}/tools/{tool}/")
    here = page.locator(f"lstm-{tool}")
    expect(here).to_contain_text(english)
    box = here.locator("textarea, input").first
    box.fill("f(a[" if tool == "stepper" else "nn.LSTM(3, 4)")
    typed = box.input_value()
    page.locator(".both-choice [value=swap]").click()
    expect(here).to_contain_text(chinese)
    expect(here).not_to_contain_text(english)
    expect(here).to_have_attribute("lang", "zh")
    assert here.locator("textarea, input").first.input_value() == typed
    page.locator(".both-choice [value=zh]").click()
    expect(here).to_contain_text(english)
    page.reload()
    expect(here).to_contain_text(english)


def test_a_figure_has_the_words_of_the_first_language(open_page):
    """What is written in a drawing is in the language that is shown, and in one alone."""
    page = open_page()
    page.goto(f"{FOLDER}/learn/layers-and-directions/")
    labels = page.locator("svg text[lang]")
    for shown, hidden, choice in (("en", "zh", None), ("zh", "en", "swap")):
        if choice:
            page.locator(f".both-choice [value={choice}]").click()
        expect(page.locator(f"svg text[lang={shown}]").first).to_be_visible()
        expect(page.locator(f"svg text[lang={hidden}]").first).to_be_hidden()
    assert labels.count() > 0


def test_search_finds_words_of_either_language(open_page, address):
    """The search of the edition finds its own pages by words of both languages."""
    page = open_page()
    page.goto(f"{FOLDER}/")
    query = page.locator("[data-md-component=search-query]")
    for words in ("forget gate", "遗忘门"):
        query.click()
        query.fill(words)
        first = page.locator(".md-search-result__link").first
        expect(first).to_be_visible()
        assert first.evaluate("link => link.href").startswith(f"{address}{FOLDER}/")
        page.reload()
