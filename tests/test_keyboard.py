"""The keyboard alone: Tab leads through pages of each kind, past everything that can be used, and out again."""

import pytest

# A page of each kind; those that are made have buttons of their own.
WALKS = [
    "",
    "article/",
    "cell-equals-layer/",
    "learn/gates/",
    "reference/shape-table/",
    "reference/errors/input/",
    "tools/explorer/",
    "tools/stepper/",
    "tools/decoder/",
    "zh/learn/variable-length/",
    "zh-hant/article/",
    "both/learn/gates/",
]
MOST = 2000  # stops on a page; a walk that takes more goes round in a circle
# Where the focus is, and what is wrong there; nothing where it has left the page.
STOP = """() => {
    const stop = document.activeElement
    if (!stop || stop === document.body) return null
    window.stops ??= new Set()
    const again = stops.has(stop)
    stops.add(stop)
    // The choice of the scheme is seen by the button behind it.
    const seen = stop.matches('.md-option') ? stop.nextElementSibling : stop
    const { outlineStyle, outlineWidth } = getComputedStyle(seen)
    const { x, y, right, bottom } = seen.getBoundingClientRect()
    const [left, end] = [Math.max(0, x), Math.min(innerWidth, right)]
    const [top, below] = [Math.max(0, y), Math.min(innerHeight, bottom)]
    const shown = document.elementFromPoint((left + end) / 2, (top + below) / 2)
    const faults = [
        again && 'is reached twice',
        (outlineStyle === 'none' || !parseFloat(outlineWidth)) && 'shows no ring',
        (left >= end || top >= below) && 'is out of view',
        shown && !seen.contains(shown) && !shown.contains(seen) && 'is covered by ' + shown.className,
    ].filter(Boolean)
    return { name: `${stop.tagName} ${stop.className} ${stop.textContent.trim().slice(0, 40)}`, again, faults }
}"""
# What can be used and was not reached.
# Of a group of radio buttons, one is a stop; the arrow keys lead to the others.
USED = "a[href], button, input:not([type='radio']), select, textarea, summary, [tabindex='0']"
PASSED_OVER = """used => [...document.querySelectorAll(used)]
    .filter(each => !stops.has(each) && each.tabIndex >= 0 && !each.disabled)
    .filter(each => each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().width > 0)
    .map(each => `${each.tagName} ${each.className} ${each.textContent.trim().slice(0, 40)}`)"""


@pytest.mark.parametrize("shown", WALKS)
def test_tab_leads_through(open_page, shown):
    """Each stop is in view and has a ring; what can be used is a stop; no stop holds the reader back."""
    page = open_page()
    page.goto(shown, wait_until="networkidle")
    faults, first = [], None
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop["again"]:
            break
        first = first or stop["name"]
        faults += [f"{stop['name']}: {fault}" for fault in stop["faults"]]
    # From the last stop a browser without a window goes out of the page, or to its first stop again.
    assert stop is None or stop["name"] == first, stop
    assert faults == []
    assert page.evaluate(PASSED_OVER, USED) == []


def test_a_letter_does_nothing(open_page):
    """No key of one character acts by itself: those who dictate would press it unawares (WCAG 2.1.4)."""
    page = open_page()
    page.goto("article/", wait_until="networkidle")
    left = []
    page.on("framenavigated", lambda frame: left.append(frame.url))
    page.keyboard.type("np.,fs/")
    page.keyboard.press("Tab")  # by then each has acted
    assert left == []
    assert page.evaluate("document.activeElement.matches('.md-skip')")
