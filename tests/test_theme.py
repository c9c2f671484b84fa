"""The theme as the build mends it: what each mend is for, and that it is missed where it is undone.

A mend of hooks/theme/mends.py names its test here, which takes a page. With that mend undone, the test must fail.
"""

import re
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path

import material
import pytest
import website
from chromium import SCHEMES, SCREENS
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files
from playwright.sync_api import expect
from test_search import ASK, missed, typed_in
from theme import mends

TEMPLATES = Path(material.__file__).parent / "templates"
MENDS = [*mends.SCRIPT, *mends.PAGE]
ANOTHER_PORT = 9


@pytest.fixture
def page(open_context):
    """A browser's page."""
    with leaving(open_context().new_page()) as page:
        yield page


@contextmanager
def leaving(page):
    """Give a page; at the end, answers that are still on their way to it are no fault."""
    try:
        yield page
    finally:
        page.context.unroute_all(behavior="ignoreErrors")
        page.unroute_all(behavior="ignoreErrors")


def asked(page):
    """The addresses that a page asks for; the list grows as they are asked for."""
    found = []
    page.on("request", lambda request: found.append(request.url))
    return found


def open_page(page, place):
    """Open a page, and wait until the theme's script has run and what it asks for has been asked for."""
    page.goto(place)  # until all scripts have run
    page.evaluate("new Promise(requestIdleCallback)")
    with page.expect_response("**/feed.xml"):
        page.evaluate("fetch(`${__md_scope}feed.xml`)")


def ask(page, words):
    """Search for words, and wait until there is an answer; the index of a search may take long to be read."""
    page.locator("[data-md-component=search-query]").fill(words)
    answered = "() => /[0-9]/.test(document.querySelector('.md-search-result__meta').textContent)"
    page.wait_for_function(answered, timeout=60_000)


served = {}  # the port at which this process serves the site


@pytest.fixture(autouse=True)
def at_port(port):
    served["port"] = port


def fetch(route):
    """What the server answers, fetched past the browser, which alone knows the host of the site."""
    return route.fetch(url=route.request.url.replace(website.HOST, f"127.0.0.1:{served['port']}", 1))


# --- What each mend is for ---


def test_no_sitemap_is_asked_for_in_vain(page):
    """A page asks for the one sitemap that its edition has."""
    requests = asked(page)
    open_page(page, "article/")
    sitemaps = [url for url in requests if url.endswith("sitemap.xml")]
    assert sitemaps == [page.url.replace("article/", "sitemap.xml")]


def test_instant_navigation_works_at_another_port(page):
    """A site that is served at another port than its sitemap has shows the next page without loading it."""

    def move(route):
        answer = fetch(route)
        moved = answer.text().replace(f"//{website.HOST}/", f"//{website.HOST}:{ANOTHER_PORT}/")
        assert moved != answer.text()
        route.fulfill(response=answer, body=moved)

    page.route("**/sitemap.xml", move)
    open_page(page, "")
    page.evaluate("window.stays = true")
    page.locator("article a[href$='learn/shapes/']").first.click()
    expect(page.locator("h1")).to_have_id("shapes")
    assert page.evaluate("window.stays") is True


def test_search_index_is_fetched_when_the_search_is_opened(page):
    """A page fetches no search index before its reader opens the search."""
    requests = asked(page)
    open_page(page, "article/")
    indexes = [url for url in requests if url.endswith("search_index.json")]
    assert indexes == []
    with page.expect_request("**/search_index.json"):
        page.locator("[data-md-component=search-query]").focus()


def test_a_link_within_the_page_keeps_the_page(page):
    """A link to a section of the page scrolls to it, fetches no page and leaves open what the reader has opened."""
    open_page(page, "learn/gates/")
    requests = asked(page)
    answer = page.locator("article details").first
    answer.evaluate("part => { part.open = part.mark = true }")
    for section in page.locator("article h2[id]").evaluate_all("titles => titles.map(title => title.id)")[:3]:
        page.evaluate("""id => document.querySelector(`.md-nav--secondary a[href$="#${id}"]`).click()""", section)
        expect(page.locator(f"[id='{section}']")).to_be_in_viewport()
    assert page.url.partition("#")[0] not in requests
    assert answer.evaluate("part => part.mark && part.open")


def test_a_number_is_in_both_languages(page):
    """The edition in both languages says twice how much a search has found."""
    open_page(page, "both/")
    ask(page, "h_n")
    assert re.fullmatch(r"\D*(\d+)\D+\1\D*", page.locator(".md-search-result__meta").text_content())


def test_the_scheme_is_declared_by_a_rule(page):
    """The theme's script adds no <meta> for the scheme."""
    open_page(page, "article/")
    expect(page.locator("meta[name=theme-color]")).to_have_count(1)
    assert page.locator("meta[name=color-scheme]").count() == 0


# Writes down each attribute that is set on an element, and what it was before.
WATCH = """name => {
    window.changes = []
    new MutationObserver(all => {
        for (const { attributeName, oldValue, target } of all) {
            if (target.localName === name) changes.push([attributeName, oldValue])
        }
    }).observe(document, { attributeOldValue: true, subtree: true })
}"""


def test_an_opening_page_does_not_switch_schemes(page):
    """The mark that turns transitions off is set when the reader changes the scheme, and not before."""
    page.add_init_script(f"({WATCH})('body')")
    open_page(page, "article/")
    assert "data-md-color-switching" not in [name for name, _ in page.evaluate("changes")]
    page.locator("[data-md-component=palette] label:visible").click()
    page.wait_for_function("() => changes.some(([name]) => name === 'data-md-color-switching')")


def test_style_sheets_are_loaded_once(page):
    """Each style sheet is loaded once."""
    page.add_init_script("""
        window.loaded = []
        const note = ({ target }) => { if (target.rel === "stylesheet") loaded.push(target.href) }
        document.addEventListener("load", note, true)
    """)
    open_page(page, "both/article/")
    loaded = page.evaluate("loaded")
    assert len(loaded) > 3
    assert sorted(loaded) == sorted(set(loaded))


def test_blocks_are_not_measured_one_by_one(page):
    """The theme watches the size of no block of code."""
    page.add_init_script("""
        window.measured = []
        const { observe } = ResizeObserver.prototype
        ResizeObserver.prototype.observe = function (element) {
            measured.push(element.localName)
            observe.call(this, element)
        }
    """)
    open_page(page, "article/")
    assert page.evaluate("measured.length") > 0
    assert "code" not in page.evaluate("measured")


def test_the_browser_is_not_asked_for_each_block_whether_it_can_copy(page):
    """The browser is asked once whether it can copy, and each block has its button."""
    page.add_init_script("""
        window.asked = 0
        const { queryCommandSupported } = Document.prototype
        Document.prototype.queryCommandSupported = function (name) {
            asked++
            return queryCommandSupported.call(this, name)
        }
    """)
    open_page(page, "article/")
    assert page.locator("nav.md-code__nav").count() > 20
    assert page.evaluate("asked") == 2  # to copy, and to cut


def test_no_checkbox_is_to_be_completed(page):
    """No page says of a checkbox what HTML knows of texts only."""
    page.goto("article/")
    assert page.locator("input[type=checkbox]").count() > 0
    assert page.locator("input[type=checkbox][autocomplete]").count() == 0


def undo(context, undone):
    """Let a context get the site's files without these mends."""

    def give_script(route):
        (file,) = TEMPLATES.glob(mends.BUNDLE)
        kept = [mend for mend in mends.SCRIPT if mend not in undone]
        route.fulfill(body=mends.mend(file.read_text("utf-8"), kept, file.name), content_type="text/javascript")

    def give_page(route):
        if route.request.resource_type != "document":
            return route.fallback()
        answer = fetch(route)
        html = answer.text()
        for theirs, ours in (change for mend in mends.PAGE if mend in undone for change in mend.changes):
            assert html.count(ours) == 1
            html = html.replace(ours, theirs)
        return route.fulfill(response=answer, body=html)

    context.route("**/*", give_page)
    context.route(f"**/{mends.BUNDLE}", give_script)


@pytest.mark.parametrize("mend", MENDS, ids=lambda mend: mend.name)
def test_a_mend_is_missed_where_it_is_undone(browser, address, mend):
    """The test that a mend names passes with all mends, and fails where that one alone is undone."""
    test = globals()[mend.test]
    for undone, outcome in (([], nullcontext()), ([mend], pytest.raises(AssertionError))):
        context = browser.new_context(base_url=address, reduced_motion="reduce", **SCREENS["desktop"])
        context.set_default_timeout(10_000)
        undo(context, undone)
        with closing(context), leaving(context.new_page()) as page, outcome:
            test(page)


def test_our_part_of_the_search_worker_is_missed(browser, address):
    """With the theme's worker alone, questions miss the pages that tests/test_search.py sees them find."""
    (file,) = TEMPLATES.glob(mends.WORKER)
    context = browser.new_context(base_url=address)
    context.route(f"**/{mends.WORKER}", lambda route: route.fulfill(path=file, content_type="text/javascript"))
    page = context.new_page()
    page.goto("")
    rows = list(typed_in("en"))
    lost = missed(lambda edition, questions: page.evaluate(ASK, questions), "en", rows)
    context.close()
    assert len(lost) > len(rows) / 10


# --- A theme that has changed ---


@pytest.mark.parametrize("mend", MENDS, ids=lambda mend: mend.name)
@pytest.mark.parametrize("count", [0, 2])
def test_a_mend_without_its_place_stops_the_build(mend, count):
    """The message names the theme's version, the file, the mend, what readers suffer, and where to look."""
    theirs = mend.changes[-1][0]
    text = "".join(place for place, _ in mend.changes[:-1]) + theirs * count
    with pytest.raises(BuildError) as stopped:
        mends.mend(text, (mend,), "index.md")
    said = str(stopped.value)
    assert re.match(r"Material for MkDocs \d+\.\d+\.\d+ is not the theme", said)
    assert f"- index.md has {count} places, not one, " in said
    assert f'"{mend.name}": {theirs}' in said
    assert f"Without it, {mend.without}.\n" in said
    assert 'hooks/theme/mends.py, and "When the theme changes" in CONTRIBUTING.md' in said


def test_all_mends_without_a_place_are_named():
    """A theme that has changed in several places is mended in one go."""
    with pytest.raises(BuildError) as stopped:
        mends.mend("", mends.SCRIPT, "bundle.js")
    assert all(f'"{mend.name}": ' in str(stopped.value) for mend in mends.SCRIPT)


def files_of_theme(*names):
    """The files of a theme that has files of these names, all empty."""
    return Files([File(name, src_dir=None, dest_dir="site", use_directory_urls=True) for name in names])


@pytest.mark.parametrize(
    ("names", "pattern", "found"),
    [
        (["assets/javascripts/app.js"], mends.BUNDLE, "none"),
        (["assets/javascripts/bundle.js"], mends.BUNDLE, "none"),
        ([f"assets/javascripts/bundle.{n}.min.js" for n in "ab"], mends.BUNDLE, "assets/javascripts/bundle.a.min.js, "),
        ([], mends.WORKER, "none"),
        ([], mends.QUESTIONS, "none"),
    ],
)
def test_a_file_of_another_name_stops_the_build(names, pattern, found):
    """No file of the theme is left unmended, and none of ours left out, because it has another name."""
    with pytest.raises(BuildError) as stopped:
        mends.the_one(files_of_theme(*names), pattern, "nobody finds anything")
    assert f"there must be one file {pattern}; found: {found}" in str(stopped.value)
    assert "Without it, nobody finds anything.\n" in str(stopped.value)


def test_a_bundle_of_another_name_stops_the_build_of_scripts():
    """The build asks for each of the files that it mends."""
    with pytest.raises(BuildError, match=re.escape(mends.BUNDLE)):
        mends.mend_scripts(files_of_theme("assets/javascripts/workers/search.a.min.js", "assets/search.js"))


# --- What templates, styles and our script do in place of mends ---


def test_the_page_is_marked_before_it_is_shown(page):
    """The theme's script finds the classes that it would set on <html>, and changes none."""
    page.add_init_script(f"({WATCH})('html')")
    open_page(page, "article/")
    expect(page.locator("html")).to_have_class("js js-focus-visible")
    classes = {before for name, before in page.evaluate("changes") if name == "class"}
    assert classes == {"no-js", "js js-focus-visible"}  # the latter was there when the theme's script set it again


def test_tables_stand_in_one_box(page):
    """The theme's script puts no table into another box than the build has."""
    open_page(page, "reference/shape-table/")
    tables = page.locator("article table").count()
    assert tables > 5
    expect(page.locator(".md-typeset__scrollwrap > .md-typeset__table > table")).to_have_count(tables)
    expect(page.locator(".md-typeset__scrollwrap")).to_have_count(tables)


def test_letters_go_to_the_open_search(page):
    """While the search is open, a letter goes to its field, also when the focus is on what was found."""
    open_page(page, "article/")
    ask(page, "h_n")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("x")
    expect(page.locator("[data-md-component=search-query]")).to_be_focused()


@pytest.mark.parametrize(
    ("start", "link", "heading"),
    [
        ("learn/shapes/", "article/#symbols", "article"),  # a page of another depth
        ("both/article/", "cell-equals-layer/", "cell-equals-layer"),  # with a style more
    ],
)
def test_styles_stay_through_an_instant_navigation(open_context, start, link, heading):
    """A page is shown with the styles that are there: none is loaded anew, none is missing."""
    page = open_context().new_page()
    page.goto(start, wait_until="networkidle")
    page.evaluate("window.sheets = [...document.styleSheets]")
    page.locator(f"article a[href$='{link}']:visible").last.click()
    expect(page.locator("h1")).to_have_id(heading)
    assert page.evaluate("sheets.every((sheet, i) => sheet === document.styleSheets[i])")
    assert page.evaluate("document.styleSheets.length === sheets.length")


def test_edge_of_the_page_follows_the_scheme(open_context):
    """Scroll bars, and what lies behind the page, are dark where the page is, also when the system is light."""
    page = open_context().new_page()
    page.goto("article/")
    scheme = "getComputedStyle(document.documentElement).colorScheme"
    assert page.evaluate(scheme) == "normal"
    page.locator("[data-md-component=palette] label:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", SCHEMES["dark"])
    assert page.evaluate(scheme) == "dark"


def test_sections_of_the_menu_are_buttons(open_context):
    """A section of the menu says what it is and whether it is open, and opens as a button does."""
    page = open_context().new_page()
    open_page(page, "article/")
    section = page.get_by_role("button", name="Learn", exact=True)
    chapter = page.locator(".md-nav--primary a[href$='learn/shapes/']")
    expect(section).to_have_attribute("aria-expanded", "false")
    for key, expanded in (("Space", "true"), ("Enter", "false")):
        section.focus()
        page.keyboard.press(key)
        expect(section).to_have_attribute("aria-expanded", expanded)
    page.keyboard.press("Space")
    expect(chapter).to_be_visible()
