"""The study of names in Chromium: torch's probabilities for each name, and all that a reader can do with the widget."""

import contextlib
import functools
import gzip
import io
import json
import re

import pytest
import torch
from accessibility import overflow, violations
from docs_data import facts
from playwright.sync_api import expect
from website import EDITIONS, PLACES, ROOT, Page

STUDY = {edition: Page(edition, "studies/names.md").url for edition in PLACES}
PROGRAM = ROOT / "snippets/studies/names/names.py"
STORED = PROGRAM.with_name("names.weights.json")
DATA = facts("tools/names")
WORDS = DATA["words"]
# What the page computes of a list of names: after each letter the probabilities, and what moved the first list's score.
READ = """async (names) => {
    const script = document.querySelector("script[src$='tools/names.js']").src
    const { read } = await import(new URL("reading.js", script))
    const { reader } = document.querySelector("lstm-names")
    const byUnit = (pushes) => pushes.sort((a, b) => a.unit - b.unit).map(({ push }) => push)
    return names.map((name) => read(reader, name).map(({ probabilities, pushes, moved, order }) =>
        ({ probabilities, moved, first: order[0], pushes: byUnit(pushes) })))
}"""


@functools.cache
def program():
    """The names, the data and the functions of the program, with the stored weights; nothing is trained."""
    pytest.importorskip("faker")
    pytest.importorskip("tqdm")
    sections = dict(re.findall(r"# --8<-- \[start:(\w+)\]\n(.*?)# --8<-- \[end", PROGRAM.read_text("utf-8"), re.DOTALL))
    code = [sections[name] for name in ("data", "split", "vocabulary", "model")]
    code += [sections["train"].partition("SEED = ")[0], sections["export"].partition('print(f"as')[0]]
    names = {"__name__": "names"}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile("\n".join(code), PROGRAM, "exec"), names)
    names["saved"] = json.loads(STORED.read_text("utf-8"))
    names["reader"] = names["reader_of"](names["saved"])
    return names


@torch.no_grad()
def by_torch(names):
    """By torch: each name's probabilities after each letter, and how far each unit moved the first list's score."""
    study = program()
    reader = study["reader"]
    found = []
    for name in names:
        ids, _, _ = study["encode"]([(name, 0)])
        output, _ = reader.lstm(reader.embedding(ids))
        table = reader.head(output[0]).softmax(1)
        change = output[0].diff(dim=0, prepend=torch.zeros(1, output.shape[2]))
        pull = reader.head.weight - reader.head.weight.mean(0)
        found.append((table, change * pull[table.argmax(1)]))
    return found


@pytest.fixture
def study(open_page):
    """Opens the study, with the widget as it is before its reader has asked for the weights, or after."""

    def open_one(edition="en", screen="desktop", scheme="light", loaded=True, **options):
        page = open_page(screen, scheme, **options)
        page.goto(STUDY[edition])
        expect(page.locator("lstm-names button")).to_have_count(1)
        if loaded:
            page.locator("lstm-names button").click()
            expect(page.locator("lstm-names input[type=text]")).to_be_focused()
        return page

    return open_one


def status(page):
    """What the widget says of the letter that is shown."""
    return page.locator("lstm-names .names-status")


# --- The numbers ---


def test_every_name_of_the_test_agrees_with_torch(study):
    """For each name of the test, after each letter, the page's probabilities are torch's to 1e-4."""
    names = [name for name, _ in program()["test"]]
    assert len(names) == 910
    found = study().evaluate(READ, names)
    greatest = 0.0
    for name, steps, (table, pushes) in zip(names, found, by_torch(names), strict=True):
        shares = torch.tensor([step["probabilities"] for step in steps])
        assert shares.shape == table.shape, name
        greatest = max(greatest, float((shares - table).abs().max()))
        torch.testing.assert_close(shares, table, rtol=0, atol=1e-4, msg=name)
        firsts = torch.tensor([step["first"] for step in steps])
        same = firsts == table.argmax(1)  # two lists may be equally likely
        moves = torch.tensor([step["pushes"] for step in steps])
        torch.testing.assert_close(moves[same], pushes[same], rtol=0, atol=1e-4, msg=name)
        sums = torch.tensor([step["moved"] for step in steps])
        torch.testing.assert_close(sums, moves.sum(1), rtol=0, atol=1e-5, msg=name)
    print(f"greatest difference {greatest:.1e}")


def test_letters_are_read_as_the_program_reads_them(study):
    """Capitals, accents in two characters and letters that training has not seen become the program's numbers."""
    page = study()
    for typed, meant in (("LINDQVIST", "lindqvist"), ("garci\u0301a", "garc\u00eda"), ("\u65e5a", "?a")):
        mine = page.evaluate(READ, [typed])[0]
        table, _ = by_torch([meant])[0]
        torch.testing.assert_close(torch.tensor([step["probabilities"] for step in mine]), table, rtol=0, atol=1e-4)


def test_stored_weights_are_what_the_program_stores():
    """The stored file has the program's letters and lists, and storing what it holds gives the same file again."""
    study = program()
    assert study["shrunk"](study["reader"]) | {"weights": 0} == study["saved"] | {"weights": 0}
    for name, saved in study["saved"]["weights"].items():
        again = study["restore"](study["shrink"](study["restore"](saved)))
        torch.testing.assert_close(again, study["restore"](saved), rtol=1e-3, atol=1e-4, msg=name)


@pytest.mark.parametrize("edition", EDITIONS)
def test_page_shows_torchs_numbers(study, edition):
    """The table of all letters and lists has torch's probabilities; the status and the bars say the same."""
    page = study(edition)
    page.locator("lstm-names input[type=text]").fill("lindqvist")
    table, _ = by_torch(["lindqvist"])[0]
    page.locator("lstm-names summary").click()
    assert page.locator("lstm-names summary").inner_text() == WORDS["table"][edition]
    rows = page.locator(".names-table tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(c => c.textContent))"
    )
    assert [row[0] for row in rows] == list("lindqvist")
    for row, shares in zip(rows, table.tolist(), strict=True):
        assert [float(share) for share in row[1:]] == pytest.approx(shares, abs=6e-4)
    first = int(table[-1].argmax())
    code = program()["LOCALES"][first]
    expect(status(page)).to_contain_text(DATA["lists"][code][edition])
    expect(status(page)).to_contain_text(f"{100 * table[-1, first]:.0f} %")
    numbers = page.locator(".names-lists .names-number").all_inner_texts()
    assert [int(number.removesuffix(" %")) for number in numbers] == pytest.approx((100 * table[-1]).tolist(), abs=0.51)


# --- What a reader does ---


@pytest.mark.parametrize("edition", PLACES)
def test_nothing_is_loaded_before_the_click(site, study, edition):
    """The button says how much will be loaded, no more than 250 KB; only its click asks for the weights, once."""
    asked = []
    page = study(edition, loaded=False)
    page.on("request", lambda request: asked.append(request.url))
    said = int(re.search(r"(\d+) KB", page.locator("lstm-names button").inner_text())[1])
    weight = len(gzip.compress((site / PLACES[edition] / "assets/tools/names.weights.json").read_bytes()))
    assert weight <= 1000 * said <= 250_000
    page.wait_for_timeout(300)
    assert [url for url in asked if "weights" in url] == []
    page.locator("lstm-names button").click()
    expect(page.locator("lstm-names .names-tape span").first).to_be_visible()
    assert len([url for url in asked if "weights" in url]) == 1


def test_a_failed_load_can_be_tried_again(study):
    """Where the weights come garbled the widget says so, and the button stays."""
    page = study(loaded=False)
    page.route("**/names.weights.json", lambda route: route.fulfill(body="half a fi"))
    page.locator("lstm-names button").click()
    expect(status(page)).to_have_text(WORDS["failed"]["en"])
    page.unroute("**/names.weights.json")
    page.locator("lstm-names button").click()
    expect(page.locator("lstm-names input[type=text]")).to_be_focused()


def test_type_step_and_play(study):
    """Each typed letter is read at once; buttons, slider and letters lead to each; Play stops at the end."""
    page = study()
    box = page.locator("lstm-names input[type=text]")
    count = page.locator(".names-count")
    box.fill("")
    expect(status(page)).to_have_text(WORDS["empty"]["en"])
    expect(page.locator(".names-parts")).to_be_hidden()
    box.press_sequentially("No")
    expect(count).to_have_text("2 / 2")
    expect(status(page)).to_contain_text("“no”")
    box.press_sequentially("wak")
    expect(count).to_have_text("5 / 5")
    back, play, step = page.locator(".names-time button").all()
    back.click()
    expect(count).to_have_text("4 / 5")
    step.click()
    step.click()
    expect(count).to_have_text("5 / 5")
    page.locator("lstm-names input[type=range]").fill("2")
    expect(status(page)).to_contain_text("“no”")
    page.locator(".names-tape span").first.click()
    expect(count).to_have_text("1 / 5")
    play.click()
    expect(play).to_have_text(WORDS["pause"]["en"])
    expect(status(page)).to_have_attribute("aria-live", "off")
    expect(count).to_have_text("5 / 5", timeout=15_000)
    expect(play).to_have_text(WORDS["play"]["en"])
    expect(status(page)).to_have_attribute("aria-live", "polite")
    page.locator(".names-chip").nth(1).click()
    expect(box).to_have_value(DATA["examples"][1])
    box.fill("<b>日")
    expect(status(page)).to_contain_text("Training has not seen “日”")
    assert page.locator("lstm-names b").count() == 0


def test_by_keyboard(study):
    """From the button to the table, all that the mouse can do the keyboard can."""
    page = study(loaded=False)
    page.locator("lstm-names button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("lstm-names input[type=text]")).to_be_focused()
    order = []
    for _ in range(len(DATA["examples"]) + 6):
        page.keyboard.press("Tab")
        order.append(page.evaluate("(document.activeElement.type || document.activeElement.tagName).toLowerCase()"))
    assert order[: len(DATA["examples"]) + 5] == ["button"] * (len(DATA["examples"]) + 3) + ["range", "summary"]
    page.locator("lstm-names input[type=range]").focus()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.getAttribute('aria-valuetext')") == "8: s"
    expect(page.get_by_role("slider", name=WORDS["time"]["en"])).to_be_visible()
    expect(page.get_by_role("textbox", name=WORDS["text"]["en"])).to_be_visible()
    expect(page.get_by_role("region", name=WORDS["lists"]["en"])).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", ["desktop", "phone"])
@pytest.mark.parametrize("edition", PLACES)
def test_each_state_is_sound(study, edition, screen, scheme):
    """axe finds nothing and nothing sticks out: before the weights, with a name, a long one, and none."""
    page = study(edition, screen, scheme, loaded=False)
    assert overflow(page) == []
    assert violations(page) == []
    page.locator("lstm-names button").click()
    box = page.locator("lstm-names input[type=text]")
    expect(box).to_be_focused()
    page.evaluate("document.querySelector('lstm-names details').open = true")
    for text in ("lindqvist", "w" * 30, "日", ""):
        box.fill(text)
        assert overflow(page) == []
    box.fill("ó briain")
    assert violations(page) == []


def test_it_follows_the_choice_of_language(study):
    """On the pages in both languages it speaks the one that comes first, and keeps the name when that changes."""
    page = study("both", loaded=False)
    tool = page.locator("lstm-names")
    expect(tool).to_contain_text(WORDS["offer"]["en"])
    page.locator(".both-choice [value=swap]").click()
    expect(tool).to_contain_text(WORDS["offer"]["zh"])
    tool.locator("button").click()
    tool.locator("input[type=text]").fill("nowak")
    page.locator(".names-time button").first.click()
    page.locator(".both-choice [value=swap]").click()
    expect(tool).to_contain_text(WORDS["units"]["en"].partition("{")[0])
    expect(tool.locator("input[type=text]")).to_have_value("nowak")
    expect(tool.locator(".names-count")).to_have_text("4 / 5")


def test_it_survives_navigation(study):
    """Left and come back to by instant navigation, the widget is there once and works."""
    page = study()
    page.locator("article a[href*='how-to/batching']").first.click()
    expect(page.locator("h1")).to_have_id("batching")
    page.go_back()
    page.locator("lstm-names button").first.click()
    expect(page.locator("lstm-names")).to_have_count(1)
    expect(page.locator("lstm-names .names-tape span").first).to_be_visible()


def test_without_script(open_page):
    """Without JavaScript the page says where the same is printed."""
    page = open_page(java_script_enabled=False)
    page.goto(STUDY["en"])
    expect(page.locator("noscript")).to_be_visible()


@pytest.mark.parametrize("edition", EDITIONS)
def test_it_is_small(site, edition):
    """What the page loads for the widget before the click is at most 10 KiB, gzipped."""
    folder = site / EDITIONS[edition] / "assets/tools"
    files = ["names.js", "reading.js", "lstm.js", "words.js", "names.css", "names.json"]
    assert sum(len(gzip.compress((folder / name).read_bytes())) for name in files) <= 10 * 1024
