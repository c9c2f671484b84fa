"""The built site in Chromium, as readers use it: on a desktop and on a phone, light and dark, in both languages."""

import re
from pathlib import Path

import nbformat
import pytest
from accessibility import COLOURS, EVERY_COLOUR, LAYOUT, overflow, small, tall, torn, violations
from chromium import SCHEMES, SCREENS
from playwright.sync_api import expect
from test_search import search
from website import EDITIONS, MADE, PAGES, ROOT, Page, pages_of

ARTICLE = {edition: Page(edition, "article.md") for edition in EDITIONS}
# What axe, and a reader, shall see: also what waits until the reader opens it.
UNFOLD = "() => { for (const part of document.querySelectorAll('details')) part.open = true }"
SOURCES = {page.url: page.source.read_text("utf-8") for page in PAGES}


@pytest.fixture(params=SCREENS)
def screen(request):
    """The screens that a reader may have."""
    return request.param


@pytest.fixture
def page(open_page, screen):
    """A browser's page on each screen."""
    return open_page(screen)


def switch(page, edition):
    """The link to another edition."""
    return page.locator(f".editions a[data-edition='{EDITIONS[edition]}']")


def palette(page):
    """The button that changes the scheme."""
    return page.locator("[data-md-component=palette] label:visible")


def at(address, path):
    """What the address of a page must be, to the last character."""
    return re.compile(f"^{re.escape(address + path)}$")


# --- Each page: each edition, scheme and screen ---


# The names of the buttons of each block, once the reader has come by: the theme adds them then.
READ_BUTTONS = """async () => {
    const blocks = [...document.querySelectorAll('.highlight')]
    for (const block of blocks) {
        if (block.querySelector('button')) continue
        block.scrollIntoView({block: 'center', behavior: 'instant'})
        for (let wait = 0; wait < 100 && !block.querySelector('button'); wait++) {
            await new Promise(done => requestAnimationFrame(done))
        }
    }
    return blocks.map(block => [...block.querySelectorAll('button')].map(each => each.ariaLabel ?? each.title))
}"""


# A page of each kind. All others are of these kinds: the same frame, and content that a kind has.
KINDS = ["", "article/", "cell-equals-layer/", "learn/gates/", "reference/shape-table/", "reference/errors/input/"]
KINDS += ["tools/explorer/", "tools/stepper/", "tools/decoder/", "404.html"]
# Every address of an edition, by its folder.
PLACES = {path: [*(page.place for page in pages_of("en")), "404.html"] for path in [*EDITIONS.values(), *MADE.values()]}
# Where axe looks at each page, and where at one of each kind: the pages in Chinese, and those that are made, have the
# elements of the English ones, or the build stops, or test_traditional.py fails. EVERY_COLOUR=1 has each looked at.
JUDGED = [path + place for path, all_ in PLACES.items() for place in (all_ if EVERY_COLOUR or not path else KINDS)]
OTHERS = [path + place for path, all_ in PLACES.items() for place in all_ if path + place not in JUDGED]
PHONE = 390
WIDTHS = [PHONE, 320, 1280]  # those of most phones, of the narrowest, and of a desktop


def assert_fits(page, width):
    """Fail if a page is wider than a screen of this width, a line of a heading ends inside a word, code in a heading is
    set too small, or a heading fills the screen of a phone."""
    page.set_viewport_size({"width": width, "height": 900})
    assert overflow(page) == [], width
    assert torn(page) == [], width
    assert small(page) == [], width
    assert width != PHONE or tall(page) == []


def assert_sound(page):
    """Fail if axe finds anything on a page that is light, or in its colours once it is dark."""
    assert violations(page) == []
    palette(page).click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES["dark"])
    assert violations(page, COLOURS) == []


@pytest.mark.parametrize("shown", JUDGED)
def test_page_is_sound(open_page, shown):
    """axe finds nothing on a page, light and dark, wide and narrow, whatever is unfolded, and it fits each screen.

    Each program has one copy button with a name, what a program prints has none.
    """
    page = open_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(shown)
    page.evaluate(UNFOLD)
    assert violations(page, LAYOUT) == []
    for width in WIDTHS:
        assert_fits(page, width)
    assert_sound(page)
    if shown in SOURCES:
        names = page.evaluate(READ_BUTTONS)
        assert len(names) >= SOURCES[shown].count("```python")
        assert [each for each in names if len(each) != 1 or not each[0]] == []
        expect(page.locator(".output button")).to_have_count(0)


@pytest.mark.parametrize("shown", [path + place for path in EDITIONS.values() for place in KINDS])
def test_page_is_sound_on_a_phone(open_page, shown):
    """axe finds nothing on a page of each kind on a phone, light and dark, whatever is unfolded."""
    page = open_page("phone")
    page.goto(shown)
    page.evaluate(UNFOLD)
    assert overflow(page) == []
    assert_sound(page)


@pytest.mark.parametrize("shown", OTHERS)
def test_page_fits(open_page, shown):
    """A page whose words are others fits the screens, too."""
    page = open_page()
    page.goto(shown)
    page.evaluate(UNFOLD)
    for width in WIDTHS:
        assert_fits(page, width)


@pytest.mark.parametrize(
    ("part", "style", "rule"),
    [("p", "color: #bbb", "color-contrast"), ("p > a", "color: #444; text-decoration: none", "link-in-text-block")],
)
def test_each_look_is_judged(page, part, style, rule):
    """axe is given one element of each look: a single one that cannot be read, or told from its text, is among them."""
    page.goto("article/")
    assert violations(page, COLOURS) == []
    page.locator(f"article {part}").nth(5).evaluate("(each, style) => { each.style = style }", style)
    assert any(fault.startswith(rule) for fault in violations(page, COLOURS))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_page_shows_in_the_scheme_of_the_reader(open_page, screen, scheme):
    """A first visit is light or dark as the reader's system is."""
    page = open_page(screen, scheme)
    page.goto("")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_search_and_menu_are_sound(open_page, screen, scheme, edition):
    """axe finds nothing in the list of what was found, nor in the menu of the phone."""
    page = open_page(screen, scheme)
    page.goto(Page(edition, "cell-equals-layer.md").url)
    search(page, "h_n")
    assert violations(page) == []
    if screen == "phone":
        page.keyboard.press("Escape")
        page.locator("header label[for=__drawer]").click()
        expect(page.locator(".md-nav--primary").first).to_be_in_viewport()
        assert violations(page) == []


@pytest.mark.parametrize("shown", [page for page in PAGES if EVERY_COLOUR or page.place in KINDS], ids=str)
def test_page_without_script(open_page, shown):
    """Text, programs, figures and the language switch need no script."""
    page = open_page("phone", java_script_enabled=False)
    page.goto(shown.url)
    expect(page.locator("h1")).to_be_visible()
    source = shown.source.read_text("utf-8")
    parts = {"p": "", ".highlight code": "```python", ".output samp": "```text", "figure svg": "```figure"}
    for part, written in parts.items():
        if written in source:
            expect(page.locator(f"article {part}").first).to_be_visible()
    other = "en" if shown.edition == "zh" else "zh"
    switch(page, other).click()
    expect(page).to_have_url(re.compile(f"/{shown.twin(other).url}$"))
    expect(page.locator("html")).to_have_attribute("lang", other)


def test_missing_page(open_page, address):
    """An address without a page gets the site's own answer, which leads home."""
    page = open_page()
    open_page.watch().missing.add(address + "no/such/page/")
    assert page.goto("no/such/page/").status == 404
    page.locator("article a").first.click()
    expect(page).to_have_url(at(address, ""))


# --- A reader's way through the site ---


def test_home_leads_to_the_first_model_at_once(page, address):
    """The way from the home page to the first model is an instant one: the document stays, its content changes."""
    page.goto("", wait_until="networkidle")
    page.evaluate("window.stays = true")
    page.locator("article .md-button--primary").click()
    expect(page).to_have_url(at(address, "how-to/first-model/"))
    expect(page.locator("h1")).to_have_id("first-model")
    assert page.evaluate("window.stays") is True


# What a reader may have come for, and the page that the home page opens for it.
WAYS = ["how-to/first-model/", "tools/explorer/", "tools/decoder/"]


@pytest.mark.parametrize("edition", [*EDITIONS.values(), *MADE.values()])
def test_home_shows_each_way_at_once(open_page, address, edition):
    """Who comes to learn, to look up a shape or with an error sees the way without scrolling, and what it is.

    On a phone, the edition in both languages has no room for all.
    """
    for screen in SCREENS:
        page = open_page(screen)
        page.goto(edition)
        buttons = page.locator("article .md-button").all()
        assert list(dict.fromkeys(button.evaluate("link => link.href") for button in buttons)) == [
            address + edition + way for way in WAYS
        ]
        if (screen, edition) != ("phone", MADE["both"]):
            for button in buttons:
                expect(button).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("edition", [*EDITIONS.values(), *MADE.values()])
def test_a_name_in_the_menu_has_one_line(open_page, edition):
    """The menu can be read at a glance: a line for each page in each language, and the page's title on the page."""
    page = open_page()
    page.goto(edition + "learn/shapes/")
    page.evaluate("for (const box of document.querySelectorAll('.md-nav--primary .md-toggle')) box.checked = true")
    names = page.locator(".md-nav--primary a.md-nav__link[href]:not([href*='#']) .md-ellipsis")
    expect(names).to_have_count(len(pages_of("en")))
    lines = "all => all.map(each => [each.textContent, each.getClientRects().length, each.offsetHeight])"
    height = 44 if edition == MADE["both"] else 22
    assert [name for name in names.evaluate_all(lines) if name[2] > height] == []
    expect(page.locator("h1")).to_contain_text("nn.LSTM")


def test_switch_keeps_page_and_section(page, address):
    """The switch leads to the same section of the same page, and back."""
    page.goto(ARTICLE["en"].url + "#cell")
    for edition in ("zh", "en"):
        switch(page, edition).click()
        expect(page).to_have_url(at(address, ARTICLE[edition].url + "#cell"))
        expect(page.locator("html")).to_have_attribute("lang", edition)
        expect(page.locator("#cell")).to_be_in_viewport()


@pytest.mark.parametrize("edition", [*EDITIONS.values(), *MADE.values()])
def test_section_stands_below_the_header(page, screen, edition):
    """The address of a section leads to its heading, and nothing that is laid out later moves it."""
    page.goto(edition + "article/#outputs", wait_until="networkidle")
    below = """() => document.querySelector("#outputs").getBoundingClientRect().top
        - document.querySelector(".md-header").getBoundingClientRect().bottom"""
    assert 0 <= page.evaluate(below) <= 48


def test_switch_follows_instant_navigation(page, address):
    """After an instant navigation, the switch leads to the page that is shown, at the section that is shown."""
    page.goto("zh/", wait_until="networkidle")
    page.evaluate("window.stays = true")
    page.locator("article a[href$='learn/shapes/']").first.click()
    expect(page.locator("h1")).to_have_id("shapes")
    page.locator("article a[href$='#unbatched']").first.click()
    expect(page).to_have_url(at(address, "zh/learn/shapes/#unbatched"))
    assert page.evaluate("window.stays") is True
    switch(page, "en").click()
    expect(page).to_have_url(at(address, "learn/shapes/#unbatched"))


def test_switch_follows_going_back(page, address):
    """After going back, the switch leads to the page that is shown."""
    page.goto("", wait_until="networkidle")
    page.locator("article a[href$='learn/shapes/']").first.click()
    expect(page.locator("h1")).to_have_id("shapes")
    page.go_back()
    expect(page.locator("h1")).to_have_id("home")
    switch(page, "zh").click()
    expect(page).to_have_url(at(address, "zh/"))


def test_links_within_a_page_leave_the_page_alone(page):
    """Links to sections of the same page lead there; what the reader has opened stays as it is."""
    page.goto("learn/gates/", wait_until="networkidle")
    answer = page.locator("article details").first
    answer.evaluate("part => { part.open = part.mark = true }")
    sections = page.locator("article h2[id]").evaluate_all("titles => titles.map(title => title.id)")[:3]
    for section in sections:
        page.evaluate("""id => document.querySelector(`.md-nav--secondary a[href$="#${id}"]`).click()""", section)
        expect(page.locator(f"[id='{section}']")).to_be_in_viewport()
        assert page.evaluate("location.hash") == f"#{section}"
    page.go_back()
    expect(page.locator(f"[id='{sections[1]}']")).to_be_in_viewport()
    assert answer.evaluate("part => part.mark && part.open")


# --- Blocks, schemes, the notebook ---


@pytest.mark.parametrize("edition", EDITIONS)
def test_copy(open_page, screen, edition):
    """The button of a block copies the snippet, as the file has it; what a program prints has no button."""
    page = open_page(screen, permissions=["clipboard-read", "clipboard-write"])
    page.goto(ARTICLE[edition].url)
    block = page.locator(".highlight").first
    block.hover()
    block.locator("button").click()
    expect(page.locator(".md-dialog")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.rstrip("\n") == (ROOT / "snippets/article/layer_forward.py").read_text("utf-8").rstrip("\n")


def test_scheme_changes_and_is_kept(page):
    """The button turns the page dark, or light again; the choice outlives a reload and a change of language."""
    page.goto(ARTICLE["en"].url)
    body = page.locator("body")
    paper = body.evaluate("body => getComputedStyle(body).backgroundColor")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    palette(page).click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert body.evaluate("body => getComputedStyle(body).backgroundColor") != paper
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    switch(page, "zh").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


def test_scheme_changes_back_in_the_other_language(page):
    """The last choice counts, in whichever edition it was made."""
    page.goto(ARTICLE["en"].url)
    body = page.locator("body")
    palette(page).click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    switch(page, "zh").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh")
    palette(page).click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    switch(page, "en").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(body).to_have_attribute("data-md-color-scheme", "default")


@pytest.mark.parametrize("shown", [page for page in PAGES if page.is_notebook()], ids=str)
def test_notebook(page, shown, tmp_path):
    """The notebook page shows its plot in full width, and the notebook can be downloaded."""
    page.goto(shown.url)
    plot = page.locator("figure.plot svg")
    plot.scroll_into_view_if_needed()
    expect(plot).to_be_visible()
    box = plot.bounding_box()
    assert box["width"] > 250
    assert box["height"] > 150
    with page.expect_download() as event:
        page.locator("article a[download]").click()
    event.value.save_as(tmp_path / "page.ipynb")
    nbformat.validate(nbformat.read(tmp_path / "page.ipynb", as_version=4))
    assert event.value.suggested_filename == Path(shown.name).with_suffix(".ipynb").name


def test_a_tab_that_is_used_again_remembers_nothing(tabs):
    """What one test has stored is gone in the next, also where the test has left the page."""
    with tabs.lend() as open_page:
        page = open_page()
        page.goto("")
        page.evaluate("localStorage.setItem('kept', 'yes')")
        page.goto("about:blank")
    with tabs.lend() as open_page:
        page = open_page()
        page.goto("")
        assert page.evaluate("localStorage.getItem('kept')") is None
