"""The page that answers where there is none: it is at home at any address, in each edition."""

import pytest
from playwright.sync_api import expect
from website import PLACES, read

PATH = "no/such/"  # has no page


def open_missing(open_page, address, **options):
    """Open an address without a page."""
    page = open_page(**options)
    open_page.watch().missing.add(address + PATH)
    assert page.goto(PATH).status == 404
    return page


@pytest.mark.parametrize("path", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_switch_leads_home(open_page, address, path, scripts):
    """The switch leads to the edition's home, as no edition has the page."""
    page = open_missing(open_page, address, java_script_enabled=scripts)
    page.locator(f".editions a[data-edition='{path}']").click()
    expect(page).to_have_url(address + path)
    expect(page.locator(".editions [aria-current]")).to_have_attribute("data-edition", path)


def test_switch_works_again_where_there_is_a_page(open_page, address):
    """A reader who has gone home, and on from there, finds the same page in the other editions."""
    page = open_missing(open_page, address)
    page.locator("article a").first.click()
    expect(page).to_have_url(address)
    page.locator("article a[href$='learn/shapes/']").first.click()
    expect(page.locator("h1")).to_have_id("shapes")
    page.locator(".editions a[data-edition='zh/']").click()
    expect(page).to_have_url(f"{address}zh/learn/shapes/")


def test_each_language_leads_to_its_home(open_page, address):
    """Each of the two paragraphs leads to the home page in its language."""
    page = open_missing(open_page, address)
    for lang, path in (("en", ""), ("zh", "zh/")):
        (link,) = page.locator(f"article p[lang={lang}] a").all()
        assert link.evaluate("link => link.href") == address + path


@pytest.mark.parametrize("path", PLACES.values(), ids=PLACES)
def test_choice_of_the_reader_is_found(open_page, path):
    """What a reader has chosen on a page holds on the 404 page of each edition."""
    page = open_page()
    page.goto("article/")
    page.locator(".md-header label[title]:visible").first.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{path}404.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("path", PLACES.values(), ids=PLACES)
def test_both_languages_are_named(site, path):
    """The page speaks two languages, and says where it speaks which."""
    (article,) = read(site / path / "404.html").xpath("//article")
    assert article.xpath(".//p/@lang") == ["en", "zh"]
    assert article.xpath("./h1/span/@lang") == ["en", "zh"]
