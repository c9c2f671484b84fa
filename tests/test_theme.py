"""The theme's script as hooks/theme/bundle.py mends it: what it no longer does still works."""

import pytest
from chromium import SCHEMES
from playwright.sync_api import expect


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
    page.goto("article/", wait_until="networkidle")
    section = page.get_by_role("button", name="Learn", exact=True)
    chapter = page.locator(".md-nav--primary a[href$='learn/shapes/']")
    expect(section).to_have_attribute("aria-expanded", "false")
    for key, expanded in (("Space", "true"), ("Enter", "false")):
        section.focus()
        page.keyboard.press(key)
        expect(section).to_have_attribute("aria-expanded", expanded)
    page.keyboard.press("Space")
    expect(chapter).to_be_visible()
