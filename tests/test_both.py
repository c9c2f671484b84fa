"""The edition in both languages: what is the same stands once, words stand in pairs, and the reader chooses."""

import json

import both
import pytest
from lxml import html
from mkdocs.exceptions import BuildError
from playwright.sync_api import expect
from website import EDITIONS, pages_of, read

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
    """An element without what is no part of the text: the choice of languages, downloads, what a figure says aloud."""
    names = "@class='both-choice' or @class='offer' or local-name()='title' or local-name()='desc'"
    for each in element.xpath(f"//*[{names}]"):
        each.drop_tree()
    return element


@pytest.mark.parametrize("page", PAGES, ids=str)
@pytest.mark.parametrize("lang", EDITIONS)
def test_hiding_one_language_leaves_the_other(site, page, lang):
    """With one language hidden, a page has all words of the other, in their order, and no others."""
    if lang == "en" and page.name == "reference/glossary.md":
        pytest.skip("the glossary's terms stand in both languages on each of its pages")
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


def test_search_knows_both_languages(site):
    """A section is found by its words in either language."""
    index = json.loads((site / FOLDER / "search/search_index.json").read_text("utf-8"))
    gates = next(entry for entry in index["docs"] if entry["location"] == "learn/gates/#forget")
    text = (gates["title"] + gates["text"]).replace("\u200b", "")
    assert "forget gate" in text
    assert "遗忘门" in text


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
    ],
)
def test_what_is_not_parallel_is_named(english, chinese, named):
    """Where the languages are not parallel, the build fails and names the two places."""
    with pytest.raises(BuildError) as caught:
        both.merge_articles(english, chinese, "both/page/")
    assert "both/page/" in str(caught.value)
    assert named in str(caught.value)


@pytest.fixture
def page(open_context):
    """The article in both languages, in a browser."""
    page = open_context().new_page()
    page.goto(f"{FOLDER}/article/")
    return page


def places(page):
    """Where the two halves of the first paragraph stand: left edge and top of each."""
    halves = page.locator("article p > .both").first.locator("> span")
    boxes = [halves.nth(i).bounding_box() for i in range(2)]
    return [box and (round(box["x"]), round(box["y"])) for box in boxes]


def test_columns_on_a_wide_screen(page):
    """The halves of a pair stand beside each other on a wide screen, one above the other on a narrow one."""
    (left, top), (right, other_top) = places(page)
    assert left < right
    assert top == other_top
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
    choose("en")
    for lang in EDITIONS:
        expect(page.locator(f"h1 [lang={lang}]")).to_be_visible()
    choose("swap")
    (left, _), (right, _) = places(page)
    assert left > right
    page.reload()
    (left, _), (right, _) = places(page)
    assert left > right


def test_a_figure_has_the_words_of_the_first_language(open_context):
    """What is written in a drawing is in the language that is shown, and in one alone."""
    page = open_context().new_page()
    page.goto(f"{FOLDER}/")
    labels = page.locator("svg text[lang]")
    for shown, hidden, choice in (("en", "zh", None), ("zh", "en", "swap")):
        if choice:
            page.locator(f".both-choice [value={choice}]").click()
        expect(page.locator(f"svg text[lang={shown}]").first).to_be_visible()
        expect(page.locator(f"svg text[lang={hidden}]").first).to_be_hidden()
    assert labels.count() > 0


def test_search_finds_words_of_either_language(open_context, address):
    """The search of the edition finds its own pages by words of both languages."""
    page = open_context().new_page()
    page.goto(f"{FOLDER}/")
    query = page.locator("[data-md-component=search-query]")
    for words in ("forget gate", "遗忘门"):
        query.click()
        query.fill(words)
        query.press("End")
        first = page.locator(".md-search-result__link").first
        expect(first).to_be_visible()
        assert first.evaluate("link => link.href").startswith(f"{address}{FOLDER}/")
        page.reload()
