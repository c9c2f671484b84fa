"""The tools in the chapters: each is set to its chapter's case, behind a line that opens it."""

import pytest
from accessibility import overflow, violations
from playwright.sync_api import expect
from website import EDITIONS

# The chapter, the tool in it, and what it shows at first.
EMBEDDED = [
    ("learn/layers-and-directions/", "lstm-explorer", "nn.LSTM(5, 10, num_layers=3, bidirectional=True)"),
    ("learn/projection/", "lstm-explorer", "Expected hidden[0] size (1, 3, 4), got [1, 3, 11]"),
    ("learn/gates/", "lstm-stepper", "f(a[0],(b;c["),
]


@pytest.mark.parametrize("screen", ["desktop", "phone"])
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize(("chapter", "tool", "shown"), EMBEDDED)
def test_chapter_has_the_tool(open_page, address, edition, chapter, tool, shown, screen):
    """The reader opens the tool in the chapter; it shows the chapter's case, and leaves the address alone."""
    page = open_page(screen)
    url = EDITIONS[edition] + chapter
    page.goto(url)
    box = page.locator("details.tool")
    expect(box.locator(tool)).to_be_hidden()
    box.scroll_into_view_if_needed()  # what comes into view takes its height only then, and moves what is below
    box.locator("> summary").click()
    expect(box.locator(tool)).to_be_visible()
    if tool == "lstm-stepper":
        expect(box.locator("input").first).to_have_value(shown)
    else:
        expect(box).to_contain_text(shown)
    box.locator("button:visible").last.click()
    page.wait_for_timeout(400)  # longer than the tools wait before they write into the address of their own page
    assert page.url == address + url
    assert overflow(page) == []
    assert violations(page) == []
