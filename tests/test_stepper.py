"""The stepper in Chromium: torch's numbers at every step, and all that a reader can do with them."""

import gzip
import importlib.util
import os
import re
from urllib.parse import urlencode

import pytest
import torch
from accessibility import overflow, violations
from content.tools import with_stored
from docs_data import facts
from playwright.sync_api import expect
from torch import nn
from website import EDITIONS, ROOT, Page

SEED = int(os.environ.get("STEPPER_SEED", 0))
STEPPER = {edition: Page(edition, "tools/stepper.md").url for edition in EDITIONS}
SCRIPTS = ROOT / "docs/theme/assets/tools"
PRINTED = (ROOT / "snippets/tools/stepper/counts_brackets.out").read_text("utf-8")
WORDS = facts("tools/stepper")["words"]
KINDS = "()[];a"
QUANTITIES = "ifgoch"
# What lstm.js computes: for each of a list of weights, sequences and held gates, the six vectors of each step.
RUN = """async (cases) => {
    const script = document.querySelector("script[src$='tools/stepper.js']").src
    const { run } = await import(new URL("lstm.js", script))
    return cases.map(({ weights, x, forced }) =>
        run(weights, x, forced).map((step) => ["i", "f", "g", "o", "c", "h"].map((name) => step[name])))
}"""
# What the page answers to a list of texts: what the layer says and what is so, at each step.
ASK = """async (questions) => {
    const script = document.querySelector("script[src$='tools/stepper.js']").src
    const { answer, readQuestion } = await import(new URL("brackets.js", script))
    const { weights } = document.querySelector("lstm-stepper")
    return questions
        .map((question) => answer(weights, readQuestion(question)))
        .map((steps) => steps.map(({ told, truth }) => [told, truth]))
}"""


@pytest.fixture
def stepper(open_page):
    """Opens the stepper's page, ready to be used."""

    def open_one(edition="en", screen="desktop", scheme="light", fragment="", **options):
        page = open_page(screen, scheme, **options)
        page.goto(STEPPER[edition] + fragment)
        expect(page.locator("lstm-stepper .tape-grid")).to_be_visible()
        return page

    return open_one


def layer_of(weights, dtype):
    """An nn.LSTM with these weights."""
    lstm = nn.LSTM(len(weights["weight_ih"][0]), len(weights["weight_hh"][0]), dtype=dtype)
    lstm.load_state_dict({f"{name}_l0": torch.tensor(value, dtype=dtype) for name, value in weights.items()})
    return lstm


def by_torch(weights, x, dtype):
    """All steps by torch alone, (L, 6, H): gates from what nn.LSTM read, its output, the cell states of nn.LSTMCell."""
    lstm = layer_of(weights, dtype)
    x = torch.tensor(x, dtype=dtype)
    cell = nn.LSTMCell(lstm.input_size, lstm.hidden_size, dtype=dtype)
    cell.load_state_dict({name.removesuffix("_l0"): value for name, value in lstm.state_dict().items()})
    with torch.no_grad():
        output, _ = lstm(x)
        before = torch.cat((torch.zeros(1, lstm.hidden_size, dtype=dtype), output[:-1]))
        sums = nn.functional.linear(x, lstm.weight_ih_l0, lstm.bias_ih_l0)
        sums += nn.functional.linear(before, lstm.weight_hh_l0, lstm.bias_hh_l0)
        i, f, g, o = sums.chunk(4, dim=1)
        state, cells = None, []
        for x_t in x:
            state = cell(x_t.unsqueeze(0), state)
            cells.append(state[1].squeeze(0))
    return torch.stack((i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid(), torch.stack(cells), output), dim=1)


def by_hand(weights, x, forced):
    """All steps with gates that are held, in torch."""
    weights = {name: torch.tensor(value, dtype=torch.float64) for name, value in weights.items()}
    h = c = torch.zeros(weights["weight_hh"].shape[1], dtype=torch.float64)
    steps = []
    for t, x_t in enumerate(torch.tensor(x, dtype=torch.float64)):
        sums = weights["weight_ih"] @ x_t + weights["weight_hh"] @ h + weights["bias_ih"] + weights["bias_hh"]
        gates = [
            part.tanh() if name == "g" else part.sigmoid() for name, part in zip("ifgo", sums.chunk(4), strict=True)
        ]
        for place, name in enumerate("ifgo"):
            if name in forced.get(t, {}):
                gates[place] = torch.full_like(h, forced[t][name])
        i, f, g, o = gates
        c = f * c + i * g
        h = o * c.tanh()
        steps.append(torch.stack((i, f, g, o, c, h)))
    return torch.stack(steps)


def shipped():
    """The weights that the page shows, as torch names them."""
    rows = list(with_stored(facts("tools/stepper")["weights"])["rows"].values())
    return {
        "weight_ih": [row[:6] for row in rows],
        "weight_hh": [row[6:8] for row in rows],
        "bias_ih": [row[8] for row in rows],
        "bias_hh": [0.0] * len(rows),
    }


def random_weights(chance, inputs, size):
    """Weights as nn.LSTM begins with, or up to ten times as large."""
    scale = float(torch.rand(1, generator=chance)) * 10 / size**0.5
    shapes = {
        "weight_ih": (4 * size, inputs),
        "weight_hh": (4 * size, size),
        "bias_ih": (4 * size,),
        "bias_hh": (4 * size,),
    }
    return {name: ((torch.rand(shape, generator=chance) * 2 - 1) * scale).tolist() for name, shape in shapes.items()}


def any_text(chance, longest=40):
    """A text of any characters, not only such as the layer was trained on."""
    length = 1 + int(torch.randint(longest, (1,), generator=chance))
    return "".join(KINDS[k] for k in torch.randint(6, (length,), generator=chance))


def encode(text):
    """A text as the layer reads it."""
    return nn.functional.one_hot(torch.tensor([KINDS.index(character) for character in text]), 6).tolist()


def sections():
    """What the program printed, by the names of its sections."""
    return dict(re.findall(r"^--8<-- \[start:(\w+)\]\n(.*?)^--8<--", PRINTED, re.MULTILINE | re.DOTALL))


# --- The numbers ---


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64], ids=["float32", "float64"])
def test_shipped_layer_agrees_with_torch(stepper, dtype):
    """With the shipped weights, all gates and states of 300 texts are torch's to 1e-5, in float64 to 1e-12."""
    chance = torch.Generator().manual_seed(SEED)
    cases = [{"weights": shipped(), "x": encode(any_text(chance))} for _ in range(300)]
    compared = 0
    for case, steps in zip(cases, stepper().evaluate(RUN, cases), strict=True):
        wanted = by_torch(case["weights"], case["x"], dtype).double()
        torch.testing.assert_close(
            torch.tensor(steps, dtype=torch.float64), wanted, rtol=0, atol=1e-5 if dtype is torch.float32 else 1e-12
        )
        compared += len(steps)
    assert compared > 4000


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64], ids=["float32", "float64"])
def test_any_layer_agrees_with_torch(stepper, dtype):
    """So are those of layers of any size with random weights and random input."""
    chance = torch.Generator().manual_seed(SEED)
    cases = []
    for _ in range(150):
        inputs, size, length = (1 + int(torch.randint(top, (1,), generator=chance)) for top in (8, 9, 30))
        x = torch.randn(length, inputs, generator=chance).tolist()
        cases.append({"weights": random_weights(chance, inputs, size), "x": x})
    for case, steps in zip(cases, stepper().evaluate(RUN, cases), strict=True):
        wanted = by_torch(case["weights"], case["x"], dtype).double()
        torch.testing.assert_close(
            torch.tensor(steps, dtype=torch.float64), wanted, rtol=0, atol=1e-5 if dtype is torch.float32 else 1e-10
        )


def test_held_gates_agree_with_torch(stepper):
    """A gate that is held stays so for all units, at its step alone, and what follows from it is torch's."""
    chance = torch.Generator().manual_seed(SEED)
    cases = []
    for _ in range(100):
        size, text = 1 + int(torch.randint(5, (1,), generator=chance)), any_text(chance, 20)
        forced = {}
        for _ in range(4):
            at, gate, value = (int(torch.randint(top, (1,), generator=chance)) for top in (len(text), 3, 2))
            forced.setdefault(at, {})["ifo"[gate]] = value
        cases.append({"weights": random_weights(chance, 6, size), "x": encode(text), "forced": forced})
    for case, steps in zip(cases, stepper().evaluate(RUN, cases), strict=True):
        wanted = by_hand(case["weights"], case["x"], case["forced"])
        torch.testing.assert_close(torch.tensor(steps, dtype=torch.float64), wanted, rtol=0, atol=1e-10)


def program():
    """The functions of the program that trains the layer, without running the training."""
    path = ROOT / "snippets/tools/stepper/counts_brackets.py"
    source = path.read_text("utf-8").partition('\ntext = "')[0]
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("counts_brackets", None))
    exec(compile(source, path, "exec"), module.__dict__)
    return module


def test_page_counts_as_the_program_does(stepper):
    """What is so, and how a character is read, is the same in the program that trains the layer and on the page."""
    chance = torch.Generator().manual_seed(SEED)
    texts = [any_text(chance) for _ in range(200)] + ["f(x) [y]; é你🙂)"]
    task = program()
    answers = stepper().evaluate(ASK, [f"text={text}&t=0" for text in texts])
    for text, steps in zip(texts, answers, strict=True):
        assert [tuple(truth) for _, truth in steps] == task.count(text)
        wanted = layer_of(shipped(), torch.float64)(task.encode([text]).squeeze(1))[0]
        assert [told for told, _ in steps] == (5 * wanted).round().int().tolist()


def test_shipped_layer_has_learned_its_task():
    """The weights on the page solve the task on new texts of the kind that they were trained on."""
    task = program()
    chance = torch.Generator().manual_seed(SEED)
    lstm = layer_of(shipped(), torch.float64)
    for _ in range(300):
        text, counts = "", (0, 0)
        while len(text) < 40:
            character = KINDS[int(torch.multinomial(torch.tensor([3.0, 3, 3, 3, 1, 4]), 1, generator=chance))]
            now = task.after(counts, character)
            if max(now) <= 4 and (character not in ")]" or now != counts):
                text, counts = text + character, now
        told = (5 * lstm(task.encode([text]).squeeze(1))[0]).round().int().tolist()
        assert [tuple(numbers) for numbers in told] == task.count(text), text


# --- What is on the page ---


@pytest.mark.parametrize("edition", EDITIONS)
def test_page_shows_torchs_numbers(stepper, edition):
    """The table of all numbers has torch's, to the last digit that is shown; so do the bars and equations."""
    page = stepper(edition)
    text = "f(a[0],(b;c["
    page.locator("lstm-stepper summary").first.click()
    shown = (
        page.locator(".stepper-wide table")
        .first.locator("tbody tr")
        .evaluate_all("rows => rows.map(row => [...row.cells].map(cell => cell.textContent.replace('−', '-')))")
    )
    wanted = by_torch(shipped(), encode(re.sub(r"[^()\[\];]", "a", text)), torch.float64).flatten(1)
    assert [row[:2] for row in shown] == [[str(t), character] for t, character in enumerate(text)]
    for row, numbers in zip(shown, wanted.tolist(), strict=True):
        assert row[2:] == [f"{number:z.5f}" for number in numbers]
    formulas = page.locator(".stepper-formulas p").all_inner_texts()
    assert [float(line.rpartition("= ")[2].replace("−", "-")) for line in formulas] == pytest.approx(
        wanted[7].view(6, 2).T.flatten().tolist(), abs=5.1e-4
    )
    numbers = [float(number.replace("−", "-")) for number in page.locator(".stepper-number").all_inner_texts()]
    before, (i, f, g, _, c, h) = wanted[6].view(6, 2)[4], wanted[7].view(6, 2)
    parts = torch.stack((before, f * before - before, i * g, c, h)).T.flatten()
    assert numbers == pytest.approx(parts.tolist(), abs=5.1e-3)


def test_equations_are_right(stepper):
    """Each equation on the page, computed as it stands, gives its result, at every step."""
    page = stepper()
    names = {"σ": torch.sigmoid, "tanh": torch.tanh}
    for _ in range(12):
        for line in page.locator(".stepper-formulas p").all_inner_texts():
            _, sum_, result = re.sub("−", "-", line).split(" = ")
            sum_ = re.sub(r"(σ|tanh)\((.*)\)", r"names['\1'](torch.tensor(\2))", sum_.replace("·", "*"))
            sum_ = re.sub(r"tensor\(([^()]*)\)", r"tensor(float(\1))", sum_)
            assert float(eval(sum_, {"names": names, "torch": torch})) == pytest.approx(float(result), abs=3e-3), line
        page.locator(".stepper-time button").nth(2).click()
        page.wait_for_timeout(20)


@pytest.mark.parametrize("edition", EDITIONS)
def test_experiments_end_as_the_page_says(stepper, edition):
    """Each button sets up what the page below it proves: the layer says what the program printed."""
    page = stepper(edition)
    buttons = page.locator(".stepper-try button")
    names = [experiment["name"][edition] for experiment in facts("tools/stepper")["experiments"]]
    assert buttons.all_inner_texts() == names
    for button, section in zip(buttons.all(), ("told", "forget", "keep", "hide", "deep"), strict=False):
        button.click()
        tape = dict(zip("([", told(page), strict=True))
        printed = re.findall(r"^open ([(\[]) +(.*)$", sections()[section], re.MULTILINE)
        assert tape == {bracket: numbers.split() for bracket, numbers in printed}


def told(page):
    """What the layer says on the tape, for each unit."""
    numbers = page.locator(".tape-told[data-t]").all_inner_texts()
    half = len(numbers) // 2
    return numbers[:half], numbers[half:]


# --- What a reader does ---


def at(page):
    """The time step that is shown, as the slider, the counter and the heading have it."""
    slider = int(page.locator("lstm-stepper input[type=range]").input_value())
    expect(page.locator(".stepper-count")).to_have_text(re.compile(rf"^{slider} /"))
    expect(page.locator(".stepper-now")).to_contain_text(f"Time step {slider} ")
    return slider


def test_step_and_back(stepper):
    """The buttons go one step on and one back, and stop at the ends."""
    page = stepper()
    back, _, step = page.locator(".stepper-time button").all()
    assert at(page) == 7
    step.click()
    assert at(page) == 8
    back.click()
    back.click()
    assert at(page) == 6
    for _ in range(8):
        step.click()
    assert at(page) == 11
    for _ in range(14):
        back.click()
    assert at(page) == 0


def test_play_and_pause(stepper):
    """Play goes on by itself, begins anew at the end, and stops where it is told to or at the end."""
    page = stepper(fragment="#text=f(a)&t=3")
    play = page.locator(".stepper-play")
    expect(play).to_have_text(WORDS["play"]["en"])
    play.click()
    expect(play).to_have_text(WORDS["pause"]["en"])
    expect(page.locator(".stepper-count")).to_have_text("1 / 3")
    play.click()
    expect(play).to_have_text(WORDS["play"]["en"])
    page.wait_for_timeout(1200)
    assert at(page) == 1
    play.click()
    expect(page.locator(".stepper-count")).to_have_text("3 / 3")
    expect(play).to_have_text(WORDS["play"]["en"])


def test_drag(stepper):
    """The slider and the tape can be dragged along."""
    page = stepper()
    slider = page.locator("lstm-stepper input[type=range]")
    box = slider.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.62, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 5, box["y"] + box["height"] / 2, steps=8)
    page.mouse.up()
    assert at(page) == 0
    cells = page.locator(".tape-c.unit-0[data-t]")
    start, end = cells.nth(2).bounding_box(), cells.nth(9).bounding_box()
    page.mouse.move(start["x"] + 9, start["y"] + 9)
    page.mouse.down()
    page.mouse.move(end["x"] + 9, end["y"] + 9, steps=8)
    assert at(page) == 9
    page.mouse.up()
    cells.nth(4).click()
    assert at(page) == 4


def test_text_can_be_changed(stepper):
    """A new text is read at once; the step stays where it can, and what is no character is none."""
    page = stepper()
    box = page.get_by_role("textbox", name=WORDS["text"]["en"])
    box.fill("[[(")
    assert told(page) == (["0", "0", "1"], ["1", "2", "2"])
    assert at(page) == 2
    box.fill("")
    expect(page.locator(".stepper-status")).to_have_text(WORDS["empty"]["en"])
    expect(page.locator(".stepper-play")).to_be_disabled()
    box.fill("你(🙂 x")
    assert told(page)[0] == ["0", "1", "1", "1", "1"]
    box.fill("(" * 60)
    assert len(told(page)[0]) == 40


def test_gate_can_be_held(stepper):
    """A forget gate that is shut forgets, at its step or at every one; the others stay; one button frees all."""
    page = stepper(fragment="#text=(a(a&t=1")
    forget = page.get_by_role("group", name=WORDS["names"]["f"]["en"])
    assert told(page)[0] == ["1", "1", "2", "2"]
    forget.get_by_label(WORDS["shut"]["en"]).check(force=True)
    assert told(page)[0] == ["1", "0", "1", "1"]
    expect(page.locator(".tape-f.held")).to_have_count(2)
    expect(page.locator(".stepper-formulas").first).to_contain_text("f[0] = 0 (by hand")
    expect(page.locator(".stepper-status")).to_contain_text("c[0] forgets 0.2")
    page.locator(".stepper-time button").nth(2).click()
    expect(forget.get_by_label(WORDS["learned"]["en"])).to_be_checked()
    page.get_by_label(WORDS["everywhere"]["en"]).check()
    forget.get_by_label(WORDS["shut"]["en"]).check(force=True)
    assert told(page)[0] == ["1", "0", "1", "0"]
    expect(page.locator(".tape-f.held")).to_have_count(8)
    page.get_by_role("button", name=WORDS["release"]["en"]).click()
    assert told(page)[0] == ["1", "1", "2", "2"]
    expect(page.locator(".held")).to_have_count(0)
    expect(page.get_by_role("button", name=WORDS["release"]["en"])).to_be_hidden()


def test_wrong_answer_is_said_to_be_wrong(stepper):
    """Where the layer is wrong, the tape marks it and the sentence has the truth."""
    page = stepper(fragment="#text=((((((&t=5")
    expect(page.locator(".stepper-status")).to_contain_text("In truth there are 6 and 0")
    assert page.locator(".tape-told.wrong").count() >= 2


def test_question_is_in_the_address(stepper, address):
    """What is asked stands behind the #, and the address opens the same again, also while the page is open."""
    page = stepper()
    page.get_by_role("textbox", name=WORDS["text"]["en"]).fill("(a+&%[b")
    page.get_by_role("group", name=WORDS["names"]["o"]["en"]).get_by_label(WORDS["open"]["en"]).check(force=True)
    page.locator(".stepper-time button").first.click()
    expect(page).to_have_url(re.compile(r"t=5&force=o6\.1$"))
    other = stepper(fragment="#" + page.url.partition("#")[2])
    expect(other.locator("lstm-stepper input[type=text]")).to_have_value("(a+&%[b")
    assert at(other) == 5
    assert told(other) == told(page)
    other.evaluate("location.hash = 'text=((&t=1'")
    expect(other.locator("lstm-stepper input[type=text]")).to_have_value("((")


@pytest.mark.parametrize(
    "fragment",
    [
        "#text=(a&t=9",
        "#text=(a&t=-1",
        "#text=(a&t=x",
        "#text=",
        "#text=(a&force=g0.1",
        "#text=(a&force=f0.2",
        "#text=%20&t=0",
        "#text=a&t=0&force=__proto__.1",
    ],
)
def test_nonsense_in_the_address(stepper, fragment):
    """Nonsense is answered by the usual example and a word."""
    page = stepper(fragment=fragment)
    expect(page.locator(".stepper-notice")).to_have_text(WORDS["problem"]["en"])
    expect(page.locator("lstm-stepper input[type=text]")).to_have_value("f(a[0],(b;c[")


def test_text_is_no_markup(stepper):
    """What is typed, or stands in the address, is shown as text."""
    attack = '<img src=x onerror="harmed=1">'
    page = stepper(fragment=f"#{urlencode({'text': attack, 't': 0})}")
    assert told(page)[0] == ["0"] * len(attack)
    assert page.locator("lstm-stepper img").count() == 0
    assert page.evaluate("typeof harmed") == "undefined"


def test_other_fragments_are_left_alone(stepper):
    """A heading's address is none of the tool's, and stays until the reader asks for something."""
    page = stepper(fragment="#try")
    page.wait_for_timeout(400)
    assert page.url.endswith("#try")
    expect(page.locator(".stepper-notice")).to_be_empty()
    expect(page.locator("#try")).to_be_in_viewport()


def test_by_keyboard(stepper):
    """All that the mouse can do, the keyboard can: the text, the buttons, the slider, the gates."""
    page = stepper()
    page.get_by_role("textbox", name=WORDS["text"]["en"]).focus()
    order = []
    for _ in range(22):
        page.keyboard.press("Tab")
        order.append(page.evaluate("(document.activeElement.type || document.activeElement.tagName).toLowerCase()"))
        if order[-1] == "summary":
            break
    experiments = len(facts("tools/stepper")["experiments"])
    assert order == ["button"] * (experiments + 3) + ["range"] + ["radio"] * 3 + ["checkbox", "summary"]
    page.locator("lstm-stepper input[type=range]").focus()
    page.keyboard.press("ArrowLeft")
    assert at(page) == 6
    assert page.evaluate("document.activeElement.getAttribute('aria-valuetext')") == "6: ,"
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")
    assert told(page)[0][6] == "0"
    outline = page.evaluate("getComputedStyle(document.activeElement.nextElementSibling).outlineStyle")
    assert outline == "solid"
    page.locator(".stepper-play").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".stepper-play")).to_have_text(WORDS["pause"]["en"])
    expect(page.locator(".stepper-count")).to_have_text("8 / 11")
    page.keyboard.press("Enter")
    expect(page.locator(".stepper-play")).to_have_text(WORDS["play"]["en"])


def test_screen_reader_hears_steps_and_no_flood(stepper):
    """A step made by hand is announced; those of the play are not, until it stops."""
    page = stepper()
    status = page.locator(".stepper-status")
    expect(status).to_have_attribute("aria-live", "polite")
    page.locator(".stepper-play").click()
    expect(status).to_have_attribute("aria-live", "off")
    page.locator(".stepper-play").click()
    expect(status).to_have_attribute("aria-live", "polite")
    for name in ("f", "i", "o"):
        expect(page.get_by_role("group", name=WORDS["names"][name]["en"]).get_by_role("radio")).to_have_count(3)
    expect(page.get_by_role("slider", name=WORDS["time"]["en"])).to_be_visible()
    expect(page.get_by_role("img", name=WORDS["tape"]["en"])).to_be_visible()


def test_reduced_motion(stepper):
    """Bars glide for those who want motion, and for them alone."""
    moving = "getComputedStyle(document.querySelector('.stepper-bar > span')).transitionDuration"
    page = stepper()
    assert page.evaluate(moving) == "0s"
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(moving) != "0s"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", ["desktop", "phone"])
def test_each_state_is_sound(stepper, screen, scheme):
    """axe finds nothing and nothing sticks out: gates held, answers wrong, a long text, none, all unfolded."""
    page = stepper("zh", screen, scheme, "#text=((((((a[b];,,,,,,,,,,,,,,,,,,,,,,,,,,,&t=5&force=f3.0-o*.1")
    page.evaluate("for (const part of document.querySelectorAll('lstm-stepper details')) part.open = true")
    for text in (None, "", "(a"):
        if text is not None:
            page.locator("lstm-stepper input[type=text]").fill(text)
        assert overflow(page) == []
        assert violations(page) == []


def test_tape_follows_the_step_on_a_phone(stepper):
    """A long tape scrolls in its own box, so that the step that is shown can be seen; the page does not move."""
    page = stepper(screen="phone", fragment="#text=((a[long,long,long,long,wait])&t=0")
    for _ in range(29):
        page.locator(".stepper-time button").nth(2).click()
    top = page.evaluate("scrollY")
    cell, tape = (
        page.locator(".tape-character[data-t='29']").bounding_box(),
        page.locator(".stepper-tape").bounding_box(),
    )
    assert cell["x"] + cell["width"] <= tape["x"] + tape["width"] + 1
    for _ in range(29):
        page.locator(".stepper-time button").first.click()
    cell, name = (
        page.locator(".tape-character[data-t='0']").bounding_box(),
        page.locator(".tape-name").first.bounding_box(),
    )
    assert cell["x"] >= name["x"] + name["width"] - 1
    assert page.evaluate("scrollY") == top


def test_it_survives_navigation(stepper):
    """Left and come back to by instant navigation, the tool is there once and works, and plays no more in between."""
    page = stepper()
    page.locator(".stepper-play").click()
    page.locator("article a[href*='learn/gates']").first.click()
    expect(page.locator("h1")).to_have_id("gates")
    page.go_back()
    expect(page.locator("lstm-stepper .tape-grid")).to_have_count(1)
    page.locator(".stepper-chip").nth(4).click()
    assert at(page) == 7
    expect(page).to_have_url(re.compile(r"#text=%28%28%28"))
    page.evaluate("document.body.append(Object.assign(document.querySelector('lstm-stepper'), { id: 'moved' }))")
    page.evaluate("location.hash = 'text=((&t=1'")
    expect(page.locator("#moved input[type=text]")).to_have_value("((")
    expect(page.locator("#moved .tape-grid")).to_have_count(1)


def test_embedded_in_a_chapter(stepper):
    """With a question of its own it begins there, and leaves the address alone."""
    page = stepper()
    page.evaluate(
        """() => {
            const other = document.createElement("lstm-stepper")
            other.id = "other"
            other.setAttribute("question", "text=((a&t=2&force=f2.0")
            other.setAttribute("data", document.querySelector("lstm-stepper").getAttribute("data"))
            document.querySelector("article").append(other)
        }"""
    )
    expect(page.locator("#other input[type=text]")).to_have_value("((a")
    expect(page.locator("#other .held")).to_have_count(2)
    before = page.url
    page.locator("#other .stepper-time button").first.click()
    page.wait_for_timeout(400)
    assert page.url == before
    ids = page.evaluate("[...document.querySelectorAll('lstm-stepper [id]')].map((element) => element.id)")
    assert len(ids) == len(set(ids))


def test_without_script(open_page):
    """Without JavaScript the page shows the same sequence with its gates as text."""
    page = open_page(java_script_enabled=False)
    page.goto(STEPPER["en"])
    expect(page.locator("noscript")).to_be_visible()
    expect(page.locator(".output samp").filter(has_text="f[0]").filter(has_text="h[1]").first).to_be_visible()


# --- What it costs ---


@pytest.mark.parametrize("edition", EDITIONS)
def test_it_is_small(site, edition):
    """All that the tool loads is at most 40 KiB, gzipped."""
    folder = site / EDITIONS[edition] / "assets/tools"
    files = ["stepper.js", "brackets.js", "lstm.js", "words.js", "stepper.css", "stepper.json"]
    assert sum(len(gzip.compress((folder / name).read_bytes())) for name in files) <= 40 * 1024
