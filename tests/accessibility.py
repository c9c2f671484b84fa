"""What axe finds on a page in Chromium, and what sticks out of the screen."""

import os
from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT

# axe describes what it found wrong, and not the thousands of elements that are right: that took half of its time.
WRONG_ONLY = {"resultTypes": ["violations"]}
SIZES = {"target-size": {"enabled": True}}  # WCAG 2.2 has it, axe leaves it out unless it is asked
CONTRAST = ["color-contrast", "link-in-text-block"]
EVERYTHING = WRONG_ONLY | {"rules": SIZES}
COLOURS = WRONG_ONLY | {"runOnly": CONTRAST}  # what axe can find in one scheme and not in the other
LAYOUT = WRONG_ONLY | {"runOnly": ["target-size", "scrollable-region-focusable"]}  # what differs between two screens
# The contrast of each element is most of what axe costs: EVERY_COLOUR=1 has each judged, else one of each look is.
EVERY_COLOUR = os.environ.get("EVERY_COLOUR") == "1"
MARK_LOOKS = Path(__file__).with_name("looks.js").read_text("utf-8")
# The looks that were judged in this process, and found right: what has one of them on another page is right, too.
RIGHT_LOOKS: dict[str, None] = {}
ONE_OF_EACH_LOOK = """axe.configure({ rules: [
    { id: "color-contrast", selector: "[data-look]" },
    { id: "link-in-text-block", selector: "a[href][data-look]" },
] })"""


# Two frames, and what waits for their end: an IntersectionObserver, such as that of site.js, speaks after the first.
SETTLED = """async () => {
    await Promise.allSettled(document.getAnimations().map(animation => animation.finished))
    for (const _ of [1, 2]) await new Promise(done => requestAnimationFrame(done))
    await new Promise(done => setTimeout(done))
}"""


def settle(page):
    """Wait until nothing on a page moves or fades any more, and its scripts know what is on the screen."""
    page.evaluate(SETTLED)


def violations(page, options=EVERYTHING):
    """What axe finds on a page as it is shown: each rule, its places, and what is wrong there."""
    settle(page)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    looks = []
    if not EVERY_COLOUR and options != LAYOUT:
        looks = page.evaluate(MARK_LOOKS, list(RIGHT_LOOKS))
        page.evaluate(ONE_OF_EACH_LOOK)
    found = page.evaluate("options => axe.run(options)", options)["violations"]
    if not found:
        RIGHT_LOOKS.update(dict.fromkeys(looks))
    return [
        f"{rule['id']}: {rule['help']}\n    {node['target']} {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


def overflow(page):
    """The elements that reach beyond the right edge of a page that can be scrolled sideways."""
    return page.evaluate(
        """() => {
            const root = document.documentElement
            if (root.scrollWidth <= root.clientWidth) return []
            return [...document.querySelectorAll('.md-content *, .md-header *, .md-footer *')]
                .filter(element => element.getBoundingClientRect().right > root.clientWidth + 0.5)
                .map(element => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`)
                .concat(`${root.scrollWidth} > ${root.clientWidth}`)
        }"""
    )


# What breaks where no reader would: a heading inside a word of Chinese (the build puts a <wbr> between two words, so
# that a text node is a word), or in front of its link; a short piece of code anywhere.
TORN = """() => {
    const torn = []
    const range = document.createRange()
    const box = (node, i) => (range.setStart(node, i), range.setEnd(node, i + 1), range.getBoundingClientRect())
    for (const heading of document.querySelectorAll('article :is(h1, h2, h3)')) {
        const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
        let last = null
        while (walker.nextNode()) {
            const node = walker.currentNode
            if (node.parentElement.matches('.headerlink')) {
                const alone = !heading.querySelector('.both') && last && box(node, 0).top > last.bottom
                if (alone) torn.push(`a line for the # of ${heading.textContent}`)
                continue
            }
            for (let i = 0; i < node.length; i++) {
                const here = box(node, i)
                if (!here.width) continue
                const inside = i > 0 && /\\p{Script=Han}{2}/u.test(node.data.slice(i - 1, i + 1))
                if (inside && here.left < last.left) torn.push(`${node.data.slice(0, i)}|${node.data.slice(i)}`)
                last = here
            }
        }
    }
    for (const code of document.querySelectorAll('article code.whole')) {
        if (code.getClientRects().length > 1) torn.push(code.textContent)
    }
    return torn
}"""


def torn(page):
    """What breaks at the end of a line where no reader would break it, in headings and in code within a sentence."""
    return page.evaluate(TORN)


# The headings of more lines than this fill the screen of a phone; beside each other, there are two languages in one.
MOST_LINES = 3
TALL = """most => {
    const linesOf = (heading) => {
        const range = document.createRange()
        range.selectNodeContents(heading)
        const boxes = [...range.getClientRects()].filter((box) => box.width > 1).sort((a, b) => a.bottom - b.bottom)
        return boxes.filter((box, i) => !i || box.bottom - boxes[i - 1].bottom > box.height / 2).length
    }
    return [...document.querySelectorAll('article :is(h1, h2, h3)')]
        .filter((heading) => !heading.querySelector('.both') && linesOf(heading) > most)
        .map((heading) => `${linesOf(heading)} lines: ${heading.textContent}`)
}"""


def tall(page):
    """The headings of a page that have too many lines."""
    return page.evaluate(TALL, MOST_LINES)


# Code in a heading is set smaller than its words, as its letters are wider, but not so small that it looks like another
# heading; only where code is most of it, as in a message, is there no room for more.
LEAST_CODE = 0.75
SMALL = """least => [...document.querySelectorAll('article :is(h1, h2, h3):not(.message) code')]
    .filter((code) => {
        const sizeOf = (element) => parseFloat(getComputedStyle(element).fontSize)
        return sizeOf(code) < least * sizeOf(code.closest('h1, h2, h3'))
    })
    .map((code) => code.textContent)"""


def small(page):
    """The pieces of code in headings whose letters are too small beside those of the words."""
    return page.evaluate(SMALL, LEAST_CODE)
