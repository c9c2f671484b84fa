"""What the mends that save the browser work bring, as a page opens.

Each page is opened with all of them and with each undone, in turn and with the processor slowed to a quarter, as
Lighthouse does for a phone. What a trace says of the main thread is added up: its processor time, that of it for
styles and for layout, the elements whose styles were recalculated, and how often styles were recalculated and the page
laid out; also what was fetched. The ratios of the medians without and with the mend are printed. The first line of a
page compares the page with itself: it is the noise.

    python benchmarks/mends.py [rounds]
"""

import shutil
import statistics
import sys
import tempfile
from collections import Counter
from pathlib import Path

import material
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "hooks")]

import website  # noqa: E402
from chromium import ARGUMENTS, SCREENS  # noqa: E402
from theme import mends  # noqa: E402

PAGES = {
    "a long page in both languages": "both/learn/variable-length/",
    "a page of errors, 60 blocks of code": "reference/errors/silent/",
    "a page of tables": "reference/shape-table/",
}
# Those that save no work are proved by tests alone.
NO_WORK = {"alternates", "port", "same page", "numbers"}
# What docs/theme/main.html does in place of mends, undone in the page.
BOX = '<div class="md-typeset__scrollwrap"><div class="md-typeset__table">'
IN_PAGES = {
    "marks on <html>": (('<script>document.documentElement.className="js js-focus-visible"</script>', ""),),
    "boxes of tables": ((f'{BOX}<table class="facts">', "<table>"), ("</table></div></div>", "</table>")),
}
WORK = {"UpdateLayoutTree": "styles", "Layout": "layout", "RunTask": "main thread"}
CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"]
SLOWER = 4  # times
# A page is at rest when it has been painted and then left the browser idle, a second later as well.
REST = """async () => {
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame)
    await new Promise((done) => setTimeout(done, 1000))
    for (let i = 0; i < 3; i++) await new Promise(requestIdleCallback)
}"""


def script_without(name):
    """The theme's script without one of the mends."""
    (file,) = (Path(material.__file__).parent / "templates").glob(mends.BUNDLE)
    return mends.mend(file.read_text("utf-8"), [mend for mend in mends.SCRIPT if mend.name != name], file.name)


def page_without(html, name):
    """A page without one of the things in it that are in place of mends."""
    for ours, theirs in IN_PAGES.get(name, ()):
        html = html.replace(ours, theirs)
    return html


def trace(session, page, place):
    """The events of Chromium's tracing while a page opens, until it is at rest."""
    events, ended = [], []
    session.on("Tracing.dataCollected", lambda part: events.extend(part["value"]))
    session.on("Tracing.tracingComplete", lambda end: ended.append(end))
    config = {"includedCategories": CATEGORIES}
    session.send("Tracing.start", {"transferMode": "ReportEvents", "traceConfig": config})
    page.goto(place, wait_until="load")
    page.evaluate(REST)
    session.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(20)
    return events


def added_up(events):
    """The work on the main threads of pages: processor time in ms, and how often, by what for; the elements styled."""
    names = {(each["pid"], each["tid"]): each["args"]["name"] for each in events if each["name"] == "thread_name"}
    found = Counter()
    for event in events:
        kind = WORK.get(event["name"])
        if kind and names.get((event["pid"], event["tid"])) == "CrRendererMain":
            found[kind] += event.get("tdur", 0) / 1000
            found[f"times {kind}"] += 1
            found["elements"] += event["args"].get("elementCount", 0)
    return found


def work(browser, address, place, name):
    """How much work a page is without the mend of a name, or with all of them if it is no mend's."""
    context = browser.new_context(base_url=address, **SCREENS["desktop"])
    page, sizes = context.new_page(), []
    script = script_without(name)
    page.route(f"**/{mends.BUNDLE}", lambda route: route.fulfill(body=script, content_type="text/javascript"))

    def give_page(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=page_without(answer.text(), name))

    page.route(address + place, give_page)
    page.goto("feed.xml")  # starts the process that the trace is of
    session = context.new_cdp_session(page)
    session.on("Network.loadingFinished", lambda loaded: sizes.append(loaded["encodedDataLength"]))
    session.send("Network.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    found = added_up(trace(session, page, place))
    context.close()
    return found | {"bytes": sum(sizes)}


def main(rounds):
    names = [None, "nothing", *(mend.name for mend in mends.SCRIPT if mend.name not in NO_WORK), *IN_PAGES]
    shown = ("main thread", "styles", "layout", "elements", "times styles", "times layout", "bytes")
    with tempfile.TemporaryDirectory() as site, website.serve(Path(site)) as address, sync_playwright() as playwright:
        website.build(site, SITE_URL=address)
        path = shutil.which("chromium") or playwright.chromium.executable_path
        browser = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, "--no-sandbox"])
        for kind, place in PAGES.items():
            found = {name: [] for name in names}
            for _ in range(rounds):
                for name in names:
                    found[name].append(work(browser, address, place, name))
            medians = {
                name: {key: statistics.median(each[key] for each in found[name]) for key in shown} for name in names
            }
            whole = medians.pop(None)
            print(f"{kind}, {place}:", ", ".join(f"{key} {value:.0f}" for key, value in whole.items()))
            for name, without in medians.items():
                ratios = (f"{key} {without[key] / whole[key]:5.2f}" for key in shown)
                print(f"  without {name:16}", "  ".join(ratios), flush=True)
        browser.close()


if __name__ == "__main__":
    main(int(*sys.argv[1:2] or [7]))
