"""The shape explorer in Chromium: it says of each configuration what torch says, and its page says all of it."""

import gzip
import json
import os
import random
import re

import pytest
import torch
from accessibility import overflow, violations
from configurations import arguments, batch_first, drawn, given_states, input_shape, sizes_of, states, truth
from docs_data import facts, minor_versions
from harness.plugin import RUNNER
from harness.programs import read_program
from playwright.sync_api import expect
from test_errors import MESSAGES, pattern_of
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence
from website import EDITIONS, PAGES, ROOT, Page, read

SEED = int(os.environ.get("EXPLORER_SEED", 0))
COUNT = int(os.environ.get("EXPLORER_COUNT", 3200))
pytestmark = pytest.mark.filterwarnings("ignore:dropout option")
SHARES = 4  # so that several processes can have a part of it each
EXPLORER = {edition: Page(edition, "tools/explorer.md").url for edition in EDITIONS}
SCRIPTS = ROOT / "docs/theme/assets/tools"
FILES = [
    "explorer.js",
    "shapes.js",
    "question.js",
    "program.js",
    "call.js",
    "drawing.js",
    "words.js",
    "explorer.css",
    "explorer.json",
]
WORDS = facts("tools/explorer")["words"]
PRESETS = facts("tools/explorer")["presets"]
# What torch says in the same words of something else: of other indices, of other matrices.
ALSO_SAID = {
    "cell/#cell-state-axes": "outputs/#axis-range",
    "states/#packed-state-size": "packing/#lengths-too-many",
    "packing/#lengths-too-many": "input/#embedding-range",
    "input/#packed-width": "outputs/#linear-width",
}
PROJECTED = "#num_layers=2&batch_first=True&bidirectional=True&proj_size=5&N=7"
# Runs the body of a function of the modules' exports and an argument, in the page.
MODULES = """async (argument) => {
    const script = document.querySelector("script[src$='tools/explorer.js']").src
    const names = ["shapes", "question", "program", "call"]
    const parts = await Promise.all(names.map((name) => import(new URL(`${name}.js`, script))))
    const all = Object.assign({}, ...parts)
    const { accept, explore, piecesOf, readQuestion, writeQuestion, programOf, readCall, DEFAULTS } = all
    %s
}"""
EXPLORE = """return argument.map((raw) => {
    const { config, rejected } = accept(raw)
    return { config, rejected, ...explore(config) }
})"""


@pytest.fixture
def explorer(open_page):
    """Opens the explorer's page, ready to be used."""

    def open_one(edition="en", screen="desktop", scheme="light", fragment="", **options):
        page = open_page(screen, scheme, **options)
        page.goto(EXPLORER[edition] + fragment)
        expect(page.locator("lstm-explorer .tensor-list").first).to_be_visible()
        return page

    return open_one


@pytest.fixture
def ask(explorer):
    """Puts configurations to the modules of the page: `ask(body, argument)`."""
    page = explorer()
    return lambda body, argument: page.evaluate(MODULES % body, argument)


@pytest.fixture
def runner(pytestconfig):
    return pytestconfig.stash[RUNNER]


@pytest.fixture(autouse=True)
def plain_torch():
    """What a test asks of torch's warnings ends with it."""
    always = torch.is_warn_always_enabled()
    yield
    torch.set_warn_always(always)


def told(answer, cpu):
    """What the module says of a configuration, in the words of `truth`."""
    if answer["unchecked"]:
        return None
    refusal = answer["refusal"]
    return {
        "parameters": [[each["name"], each["shape"]] for each in answer["parameters"]],
        "count": answer["count"],
        "bytes": answer["bytes"],
        "multiplyAdds": answer["multiplyAdds"],
        "warnings": [[each["type"], each["message"]] for each in answer["warnings"] if cpu or not each.get("cpu")],
        "refusal": refusal and [refusal["type"], refusal["message"], refusal["stage"]],
        "tensors": {each["name"]: each["shape"] for each in answer["tensors"] if each["side"] == "out"},
    }


def by_torch(config):
    """What torch says of a configuration, and whether that is a processor with oneDNN that says it."""
    found = truth(config)
    cpu = found.pop("cpu") if found else False
    if found and not cpu:
        found["warnings"] = [each for each in found["warnings"] if "oneDNN" not in each[1]]
    return found, cpu


# --- The rules ---


@pytest.mark.machine
@pytest.mark.parametrize("share", range(SHARES))
def test_module_agrees_with_torch(ask, share):
    """Shapes, counts, refusals and warnings of random configurations are torch's, each and word for word."""
    configs = drawn(SEED * SHARES + share, COUNT // SHARES)
    answers = ask(EXPLORE, configs)
    differ, refused, unchecked = [], 0, 0
    for config, answer in zip(configs, answers, strict=True):
        wanted, cpu = by_torch(config)
        refused += bool(wanted and wanted["refusal"])
        unchecked += wanted is None
        if answer["rejected"] or told(answer, cpu) != wanted:
            given = {name: text for name, text in config.items() if text}
            differ.append(f"{given}\n  torch  {wanted}\n  module {told(answer, cpu)} {answer['rejected']}")
    assert not differ, f"{len(differ)} of {len(configs)} differ:\n" + "\n".join(differ[:5])
    assert refused >= len(configs) / 4
    assert unchecked < len(configs) / 50


@pytest.mark.parametrize("edition", EDITIONS)
def test_entries_exist(site, edition):
    """Each entry that the rules point to stands on its page, in both languages."""
    entries = set(re.findall(r'"([a-z]+)/#([\w-]+)"', (SCRIPTS / "shapes.js").read_text("utf-8")))
    assert len(entries) > 25
    for group, entry in entries:
        page = read(Page(edition, f"reference/errors/{group}.md").file(site))
        assert entry in {element.get("id") for element in page.iter()}, f"{group}/#{entry}"


@pytest.mark.machine
def test_entries_explain_the_message(ask):
    """Where the catalogue has a message, a refusal or a warning with it points to an entry that does."""
    patterns = [(f"{each.group}/#{each.entry}", pattern_of(each.says)) for each in MESSAGES]
    said = set()
    for answer in ask(EXPLORE, drawn(SEED + 1, 1500)):
        for each in [*answer["warnings"], answer["refusal"]]:
            if each:
                said.add((each["entry"], f"{each['type']}: {each['message']}"))
    known = 0
    for entry, message in said:
        explained = {other for other, pattern in patterns if pattern.search(message)}
        assert not explained or {entry, ALSO_SAID.get(entry)} & explained, (entry, message, explained)
        known += bool(explained)
    assert known > 50
    assert len({entry for entry, _ in said}) > 25


def test_symbols_are_true(ask):
    """Each symbol in a shape has the value that its size says."""
    compared = 0
    for config, answer in zip(configs := drawn(SEED + 2, 600), ask(EXPLORE, configs), strict=True):
        if answer["refusal"] and answer["refusal"]["stage"] == "constructor":
            continue
        layer = getattr(nn, config["cls"])(**arguments(config), device="meta")
        values = {
            "H_in": layer.input_size,
            "H_cell": layer.hidden_size,
            "H_out": getattr(layer, "proj_size", 0) or layer.hidden_size,
        }
        values |= {
            "D": 2 if getattr(layer, "bidirectional", False) else 1,
            "num_layers": getattr(layer, "num_layers", 1),
        }
        # With fewer lengths than sequences, torch goes on with those that have one.
        fewer = config["enforce_sorted"] == "False"
        found = {}
        for each in answer["tensors"] + answer["parameters"]:
            for axis, size in zip(each["axes"] or [], each["shape"], strict=False):
                if axis in ("N", "total"):  # one number throughout
                    assert found.setdefault(axis, size) == size or fewer, (config, each)
                elif axis not in (None, "L"):  # packed, the output may end before the input
                    assert eval(axis, values | {}) == size, (config, each)
                    compared += 1
    assert compared > 3000


# --- Where h_n stands in output ---


@pytest.mark.machine
def test_pieces_of_h_n_are_torchs(ask):
    """Each row of h_n equals the piece of output that the page names, and a row without a place equals none."""
    configs = [
        config
        for config in drawn(SEED + 3, 1000)
        if not config["cls"].endswith("Cell") and config["dtype"] == "float64"
    ]
    body = """return argument.map((raw) => {
        const { config } = accept(raw)
        const found = explore(config)
        const count = config.lengths ? config.lengths.split(",").length : 1
        return Array.from({ length: count }, (_, b) => piecesOf(config, found, b)).flat()
    })"""
    compared = nowhere = 0
    for config, pieces in zip(configs, ask(body, configs), strict=True):
        if not pieces or max(int(config["input_size"]), int(config["hidden_size"])) > 64:
            continue
        tensors = run(config)
        for piece in pieces:
            row = eval(piece["source"]["text"], tensors)
            if piece["place"]:
                place = piece["place"]
                assert torch.equal(row, eval(place["text"], tensors)), (config, piece)
                at = tuple(
                    slice(None) if each is None else slice(*each) if isinstance(each, list) else each
                    for each in place["at"]
                )
                assert torch.equal(row, tensors[place["name"]][at]), (config, piece)
                compared += 1
            else:
                assert not stands_in(row, tensors.get("padded", tensors.get("output"))), (config, piece)
                nowhere += 1
    assert compared > 100
    assert nowhere > 30


def run(config):
    """The tensors that a configuration gives, of a layer with random weights."""
    layer = getattr(nn, config["cls"])(**arguments(config), dtype=torch.float64).eval()
    x = torch.randn(input_shape(config), dtype=torch.float64)
    first = batch_first(config)
    passed = given_states(config, states(config), "cpu", torch.float64)
    inputs = x
    if config["lengths"]:
        inputs = pack_padded_sequence(x, list(sizes_of(config["lengths"])), first, config["enforce_sorted"] != "False")
    with torch.no_grad():
        output, ends = layer(inputs, *([tuple(passed)] if len(passed) == 2 else passed))
    found = {"h_n": ends[0] if isinstance(ends, tuple) else ends}
    if config["lengths"]:
        return found | {"padded": nn.utils.rnn.pad_packed_sequence(output, first)[0]}
    return found | {"output": output}


def stands_in(row, output):
    """Whether a row of h_n, of one sequence or of all, is some piece of the output as long as it."""
    wanted = row.reshape(-1, row.shape[-1])[0] if row.numel() else None
    if wanted is None:
        return False
    pieces = output.reshape(-1, output.shape[-1]).unfold(1, row.shape[-1], row.shape[-1])
    return bool((pieces == wanted).all(-1).any())


# --- The program ---


@pytest.mark.machine
def test_programs_run_as_the_page_says(ask, runner):
    """The program of a configuration prints, or ends with, exactly what stands below it."""
    chance = random.Random(SEED)
    configs = [each for each in drawn(SEED + 4, 900) if max(len(each["input_size"]), len(each["hidden_size"])) < 4]
    configs = chance.sample(configs, 240)
    answers = ask(
        "return argument.map((raw) => { const { config } = accept(raw); return programOf(config, explore(config)) })",
        configs,
    )
    programs = [
        read_program(f"explorer {i}", f"<explorer {i}>", re.sub("  # .*$", "", each["code"], flags=re.M))
        for i, each in enumerate(answers)
    ]
    for program in programs:
        runner.ask(program)
    ran = failed = 0
    for config, answer, program in zip(configs, answers, programs, strict=True):
        if answer["prints"] is None:
            continue
        result = runner.result(program)
        if result["error"]:
            assert result["error"]["last"].strip() == answer["prints"].strip(), config
            failed += 1
        else:
            assert "".join(result["printed"].values()) == f"{answer['prints']}\n", config
            ran += 1
    assert ran >= 150
    assert failed >= 40


# --- The address ---


def test_address_holds_every_configuration(ask):
    """What a configuration becomes in the address is read as the same one."""
    body = """return argument.map((raw) => {
        const { config } = accept(raw)
        const read = readQuestion(writeQuestion(config)) ?? { config: DEFAULTS, rejected: [], unknown: false }
        return { config, read }
    })"""
    for answer in ask(body, drawn(SEED + 5, 1000)):
        assert answer["read"] == {"config": answer["config"], "rejected": [], "unknown": False}


def test_form_and_address_go_together(explorer):
    """What is set in the form stands in the address, and the address sets the form."""
    page = explorer()
    field(page, "num_layers").fill("3")
    page.get_by_label("bidirectional").check()
    expect(page).to_have_url(re.compile(r"#num_layers=3&bidirectional=True$"))
    page.goto(EXPLORER["en"] + "#cls=GRU&num_layers=2&N=")
    expect(field(page, "num_layers")).to_have_value("2")
    expect(page.locator(".explorer-call")).to_have_text("nn.GRU(10, 20, num_layers=2)")
    page.reload()
    expect(page.locator(".explorer-call")).to_have_text("nn.GRU(10, 20, num_layers=2)")
    page.get_by_role("button", name=PRESETS[0]["name"]["en"]).click()
    expect(page).to_have_url(re.compile(r"explorer/$"))


@pytest.mark.parametrize("edition", EDITIONS)
def test_version_is_chosen(explorer, edition):
    """A version of torch, chosen by keyboard, answers in its own words and stands in the address."""
    page = explorer(edition, fragment="#bias=2")
    version, verdict = page.get_by_label(WORDS["fields"]["torch"][edition]), page.locator(".explorer-verdict")
    versions = minor_versions()[::-1]
    assert version.locator("option").all_inner_texts() == versions
    expect(verdict).to_contain_text("TypeError: bias should be of type bool, got: int")
    version.focus()
    for _ in range(versions.index("2.10")):
        page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile(r"#bias=2&torch=2\.10$"))
    for _ in range(2):
        expect(version).to_have_value("2.10")
        expect(verdict).to_contain_text("TypeError: lstm() received an invalid combination of arguments")
        assert verdict.get_by_role("link").get_attribute("href").endswith("constructor/#flag-as-number")
        page.reload()
    assert violations(page) == []
    assert overflow(page) == []
    page.get_by_label(WORDS["paste"][edition]).fill("nn.LSTM(10, 20, bias=3)")
    expect(page).to_have_url(re.compile(r"#bias=3&torch=2\.10$"))
    page.get_by_role("button", name=PRESETS[0]["name"][edition]).click()
    expect(page).to_have_url(re.compile(r"#torch=2\.10$"))
    version.focus()
    page.keyboard.press("Home")
    expect(page).to_have_url(re.compile(r"explorer/$"))


def test_program_is_that_of_every_version(ask):
    """The version changes what a program ends with, and nothing in what all versions take."""
    body = """return argument.map(([raw, torch]) => {
        const { config } = accept({ ...raw, torch })
        return programOf(config, explore(config))
    })"""
    configs = drawn(SEED + 8, 400)
    newest, oldest = (ask(body, [[config, torch] for config in configs]) for torch in ("", minor_versions()[0]))
    for config, new, old in zip(configs, newest, oldest, strict=True):
        if "Error: " not in f"{new['prints']} {old['prints']}" and None not in (new["prints"], old["prints"]):
            assert new == old, config


NONSENSE = [
    "#input_size=<img src=x onerror=alert(1)>",
    '#input_size=%3Cscript%3Ealert(1)%3C/script%3E&hidden_size="><b>',
    "#hidden_size=99999999999999999999999999",
    "#num_layers=1e999",
    "#N=-3&L=abc",
    "#cls=Transformer",
    "#dtype=__proto__",
    "#torch=1.0",
    "#torch=newest",
    "#__proto__=1&constructor=2",
    "#lengths=1,2,x",
    "#cls=LSTMCell&lengths=3,2",
    "#N=%F0%9F%99%82&L=五",
    "#input_size=%E0%A4%A",
    "#x=" + "9," * 3000,
    "#=&&==%%%",
    "#toString=1&x=((((",
]


@pytest.mark.parametrize("edition", EDITIONS)
def test_nonsense_in_the_address(explorer, edition):
    """It is answered by the usual configuration and a plain word, and never becomes part of the page."""
    page = explorer(edition)
    usual = page.locator(".tensor-list").first.inner_text()
    for fragment in NONSENSE:
        page.evaluate("(hash) => { location.hash = hash }", fragment)
        expect(page.locator(".explorer-form .explorer-notice")).to_have_text(re.compile(".{8}"))
        assert page.locator("lstm-explorer").locator("img, script, b").count() == 0
        if "Cell" not in fragment:
            assert page.locator(".tensor-list").first.inner_text() == usual
        page.evaluate("document.querySelector('lstm-explorer').notice.textContent = ''")
    page.reload()
    expect(page.locator(".explorer-form .explorer-notice")).to_have_text(re.compile(".{8}"))


def test_anchor_is_no_question(explorer):
    """The address of a section of the page sets nothing and is no nonsense."""
    page = explorer(fragment="#example")
    expect(page.locator(".explorer-form .explorer-notice")).to_have_text("")
    expect(page.locator(".explorer-call")).to_have_text("nn.LSTM(10, 20)")


def test_links_of_the_pages_are_read(ask, site):
    """Each link of a page to the explorer, and each of its own buttons, is a question that it can read whole."""
    links = {preset["question"] for preset in PRESETS}
    for page in PAGES:
        links |= {
            link.partition("#")[2]
            for link in read(page.file(site)).xpath("//article//a/@href")
            if "tools/explorer/#" in link
        }
    links = sorted(link for link in links if "=" in link)
    assert len(links) > len(PRESETS) + 6
    for link, found in zip(links, ask("return argument.map((link) => readQuestion(link))", links), strict=True):
        assert (found["rejected"], found["unknown"]) == ([], False), link


# --- Pasted calls ---

CALLS = {
    "nn.LSTM(10, 20, 2, batch_first=True)": "#num_layers=2&batch_first=True",
    "nn.LSTM(10, 20, 2, batch_first=True)\nx = torch.randn(7, 6, 10)": "#num_layers=2&batch_first=True&N=7&L=6",
    "self.rnn = torch.nn.GRU(input_size=8, hidden_size=4)  # why\n(9, 2)": "#cls=GRU&input_size=8&hidden_size=4&x=9,2",
    "nn.LSTM(hidden, hidden * 2,\n    num_layers=2,  # two\n)\nhidden = 6": "#input_size=6&hidden_size=12&num_layers=2",
    # The example of PyTorch's own documentation.
    """>>> rnn = nn.LSTM(10, 20, 2)
    >>> input = torch.randn(5, 3, 10)
    >>> h0 = torch.randn(2, 3, 20)
    >>> c0 = torch.randn(2, 3, 20)
    >>> output, (hn, cn) = rnn(input, (h0, c0))""": "#num_layers=2&state=given",
    "nn.LSTM(10, 20)(torch.zeros(4, 10))": "#N=&L=4",
    "nn.LSTM(10, 20)(torch.zeros(4, 10, 2))": "#x=4,10,2",
    "LSTMCell(10, 20, False, dtype=torch.float64)": "#cls=LSTMCell&bias=False&dtype=float64",
    "nn.RNN(3, 4, 2, 'relu', False)": "#cls=RNN&input_size=3&hidden_size=4&num_layers=2&bias=False",
    "nn.LSTM(10, 20, device='cuda')\nx.shape == torch.Size([5, 3, 10])": "",
    """nn.LSTM(10, 20)
    packed = pack_padded_sequence(torch.zeros(5, 3, 10), [5, 4, 1], enforce_sorted=False)""": (
        "#lengths=5,4,1&enforce_sorted=False"
    ),
    "nn.LSTM(10.5, 20)": "#input_size=10.5",
    "nn.LSTM(10)": "#hidden_size=",
    "(6, 2, 10)": "#N=2&L=6",
}
UNREADABLE = {
    "hello": "none",
    "print('nn.LSTM')": "none",
    "nn.LSTM(10, 20": "open",
    "nn.LSTM(vocabulary, 20)": "name",
    "nn.LSTM(f(10), 20)": "value",
    "nn.LSTM(input_size=10, 20)": "order",
    "nn.LSTMCell(1, 2, True, None, None, 3)": "many",
    "nn.LSTM(10, 20, layers=2)": "argument",
    "nn.LSTM(10, 20, dtype=torch.int8)": "dtype",
    "nn.LSTM(10, 20)\npack_padded_sequence(x, lengths)": "lengths",
    "nn.LSTM(10, 2000000000)": "large",
    "nn.LSTM(" + "1" * 20000: "long",
    "nn.LSTM(<b>, 20)": "value",
}


def test_calls_are_read(ask):
    """The usual ways to write a call and its input are read as they are meant."""
    body = """return argument.map((text) => {
        const { config, problem } = readCall(text, DEFAULTS)
        return problem ?? writeQuestion(config)
    })"""
    for (text, wanted), found in zip(CALLS.items(), ask(body, list(CALLS)), strict=True):
        assert found == wanted, text
    for (text, wanted), found in zip(UNREADABLE.items(), ask(body, list(UNREADABLE)), strict=True):
        assert found == wanted, text
    assert set(UNREADABLE.values()) == set(WORDS["unreadable"])


def test_own_programs_are_read(ask):
    """The program of a configuration, pasted, gives the same program again, but for a comment on a lost batch size."""
    body = """return argument.map((raw) => {
        const { config } = accept(raw)
        const { code } = programOf(config, explore(config))
        const read = readCall(code, { ...DEFAULTS, torch: config.torch })
        if (read.problem) return [code, read.problem]
        const again = programOf(read.config, explore(read.config))
        return [code, again.code]
    })"""
    for code, again in ask(body, drawn(SEED + 6, 800)):
        assert re.sub("  # .*", "", again) == re.sub("  # .*", "", code)


def test_any_text_is_answered(ask):
    """No text brings the parser to an error of its own."""
    chance = random.Random(SEED)
    pieces = "nn.LSTM( ) ( [ ] , = 10 -3 batch_first True ' # x torch.randn( pack_padded_sequence( * // 0 dtype= 🙂"
    pieces = [*pieces.split(" "), "__proto__", "toString", "constructor", '"', "\n", " "]
    texts = ["".join(chance.choices(pieces, k=chance.randint(1, 25))) for _ in range(3000)]
    body = "return argument.map((text) => readCall(text, DEFAULTS)).map(({ config, problem }) => problem ?? config.cls)"
    assert set(ask(body, texts)) <= {*WORDS["unreadable"], "LSTM"}


@pytest.mark.parametrize("edition", EDITIONS)
def test_paste_on_the_page(explorer, edition):
    """A pasted call fills the form; one that cannot be read leaves it, and a word says why."""
    page = explorer(edition)
    box = page.get_by_label(WORDS["paste"][edition])
    box.fill("nn.LSTM(12, 24, 2, batch_first=True)\nx = torch.randn(7, 6, 12)")
    expect(field(page, "hidden_size")).to_have_value("24")
    expect(field(page, "N")).to_have_value("7")
    assert shapes(page, "in")["x"] == "(7, 6, 12)"
    box.fill("nn.LSTM(12, <b>size</b>)")
    expect(page.locator(".explorer-paste .explorer-notice")).to_have_text(
        WORDS["unreadable"]["value"][edition].format(what="<b>size</b>")
    )
    expect(field(page, "hidden_size")).to_have_value("24")


# --- The page ---


def field(page, name):
    """A field of the form."""
    return page.locator(f"lstm-explorer [id$='-{name}']")


def shapes(page, side):
    """The shapes on the page, by the names of the tensors."""
    cards = page.locator(".tensor-list").nth(0 if side == "in" else 1).locator("li:not(.nothing)")
    return dict(
        cards.evaluate_all(
            """cards => cards.map(card => [".explorer-name code", ".explorer-shape code:last-child"]
                .map(part => card.querySelector(part).textContent))"""
        )
    )


def written(shape):
    return str(tuple(shape))


@pytest.mark.parametrize("edition", EDITIONS)
def test_page_shows_what_the_module_says(explorer, edition):
    """Shapes, parameters, sums, code and messages on the page are those of the module, in both languages."""
    page = explorer(edition)
    configs = drawn(SEED + 7, 60)
    answers = page.evaluate(MODULES % EXPLORE, configs)
    body = """for (const raw of [argument]) {
        document.querySelector("lstm-explorer").ask(accept(raw).config)
    }"""
    for config, answer in zip(configs, answers, strict=True):
        page.evaluate(MODULES % body, config)
        for side in ("in", "out"):
            assert shapes(page, side) == {
                each["name"]: written(each["shape"]) for each in answer["tensors"] if each["side"] == side
            }, config
        rows = page.locator(".explorer-table tbody tr").evaluate_all(
            "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
        )
        assert [(row[0], row[2]) for row in rows] == [
            (each["name"], written(each["shape"])) for each in answer["parameters"]
        ]
        assert [int(re.sub(r"\D", "", row[3])) for row in rows] == [
            torch.Size(each["shape"]).numel() for each in answer["parameters"]
        ]
        said = page.locator(".explorer-verdict samp").all_inner_texts()
        wanted = [f"{each['type']}: {each['message']}" for each in [*answer["warnings"], answer["refusal"]] if each]
        assert [" ".join(text.split()) for text in said] == [" ".join(text.split()) for text in wanted]
        assert page.locator(".explorer-verdict a").count() == len(wanted) + bool(answer["unchecked"])
        if answer["unchecked"]:
            expect(page.locator(".explorer-verdict")).to_contain_text(WORDS["unchecked"][edition])
            assert (
                page.locator(".explorer-verdict a")
                .get_attribute("href")
                .endswith(f"reference/errors/{answer['unchecked']}")
            )


def test_newcomer_reads_the_shape_of_h_0(explorer):
    """Two bidirectional layers, batch_first=True, a batch of 7, proj_size=5: h_0 can be read, and also without N."""
    page = explorer()
    field(page, "num_layers").fill("2")
    page.get_by_label("bidirectional").check()
    page.get_by_label("batch_first").check()
    field(page, "proj_size").fill("5")
    field(page, "N").fill("7")
    card = page.locator(".tensor-list li", has=page.locator(".explorer-name", has_text="h_0"))
    expect(card).to_contain_text("(D * num_layers, N, H_out)")
    expect(card).to_contain_text("(4, 7, 5)")
    expect(card).to_contain_text(WORDS["zeros"]["en"])
    page.get_by_label(WORDS["fields"]["unbatched"]["en"]).check()
    expect(card).to_contain_text("(D * num_layers, H_out)")
    expect(card).to_contain_text("(4, 5)")
    page.get_by_label(WORDS["fields"]["unbatched"]["en"]).uncheck()
    expect(card).to_contain_text("(4, 7, 5)")


def lit(page):
    """The pieces that are lit: in h_n, in output, and in the output of one sequence."""
    return {
        name: page.locator(where).locator(".piece.lit").count()
        for name, where in {
            "h_n": ".tensor-list li:has(.explorer-name code:text-is('h_n'))",
            "output": ".tensor-list li:has(.explorer-name code:text-is('output'))",
            "one": ".explorer-output",
        }.items()
    }


def test_rows_light_up_where_they_stand(explorer):
    """A row of h_n lights its place in output under the mouse and in focus; one of a lower layer lights none."""
    page = explorer(fragment="#num_layers=2&bidirectional=True")
    rows = page.locator(".explorer-row")
    expect(rows).to_have_count(4)
    expect(page.locator(".explorer-where")).to_have_text("h_n[3] is output[0, :, 20:].")
    assert lit(page) == {"h_n": 1, "output": 1, "one": 1}
    rows.nth(2).hover()
    expect(page.locator(".explorer-where")).to_have_text("h_n[2] is output[-1, :, :20].")
    expect(rows.nth(2)).to_have_attribute("aria-pressed", "true")
    box, drawing = (
        page.locator(".explorer-output .lit").bounding_box(),
        page.locator(".explorer-output .sheet").bounding_box(),
    )
    assert box["x"] == pytest.approx(drawing["x"], abs=1)
    assert box["y"] + box["height"] == pytest.approx(drawing["y"] + drawing["height"], abs=1)
    assert box["width"] == pytest.approx(drawing["width"] / 2, abs=2)
    rows.nth(0).focus()
    expect(page.locator(".explorer-where")).to_contain_text("stands nowhere in output: layer 0")
    assert lit(page) == {"h_n": 1, "output": 0, "one": 0}


def test_each_sequence_of_a_packed_batch_ends_for_itself(explorer):
    """Which sequence is shown can be chosen, and its last step is its own."""
    page = explorer(fragment="#lengths=5,3,2")
    expect(page.locator(".explorer-where")).to_have_text("h_n[0, 0] is padded[4, 0].")
    page.get_by_label(WORDS["sequence"]["en"]).select_option("2")
    expect(page.locator(".explorer-where")).to_have_text("h_n[0, 2] is padded[1, 2].")


def test_refusal_leads_to_its_entry(explorer):
    """What torch refuses is said word for word, with a way to its entry; what a class does not take can be left out."""
    page = explorer(fragment="#cls=GRU&proj_size=5")
    verdict = page.locator(".explorer-verdict")
    expect(verdict).to_contain_text("ValueError: proj_size argument is only supported for LSTM, not RNN or GRU")
    verdict.get_by_role("button").click()
    expect(verdict).to_have_text(WORDS["taken"]["en"])
    page.goto(EXPLORER["en"] + "#num_layers=2&state=given&h_0=3,2,20")
    expect(verdict).to_contain_text("Expected hidden[0] size (2, 3, 20), got [3, 2, 20]")
    verdict.get_by_role("link").click()
    expect(page.locator("#hidden-size")).to_be_visible()
    assert page.url.endswith("reference/errors/states/#hidden-size")


def test_field_that_cannot_be_read(explorer):
    """Nonsense in a field marks it and leaves the answer as it was."""
    page = explorer()
    field(page, "hidden_size").fill("<b>20</b>")
    expect(field(page, "hidden_size")).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".explorer-form .explorer-notice")).to_have_text(
        WORDS["field"]["en"].format(name="hidden_size")
    )
    expect(page.locator(".explorer-call")).to_have_text("nn.LSTM(10, 20)")
    field(page, "N").fill("")
    expect(field(page, "N")).to_have_attribute("aria-invalid", "true")
    field(page, "hidden_size").fill("2.5")
    expect(page.locator(".explorer-verdict")).to_contain_text("hidden_size should be of type int, got: float")


def test_lengths_follow_the_batch(explorer):
    """Lengths that the tool has made follow N and L; a reader's own stay."""
    page = explorer()
    page.get_by_label(WORDS["fields"]["packed"]["en"], exact=True).check()
    expect(field(page, "lengths")).to_have_value("5, 4, 2")
    field(page, "N").fill("2")
    expect(field(page, "lengths")).to_have_value("5, 3")
    field(page, "lengths").fill("4, 4")
    field(page, "N").fill("3")
    expect(page.locator(".explorer-verdict")).to_contain_text("Expected `len(lengths)` to be equal to batch_size")


def test_copy(explorer):
    """The button copies the program as it is run."""
    page = explorer(fragment=PROJECTED)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name=WORDS["copy"]["en"], exact=True).click()
    expect(page.locator(".explorer-copied")).to_have_text(WORDS["copied"]["en"])
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.evaluate("document.querySelector('lstm-explorer').source")
    assert copied.strip() == page.locator(".explorer-code pre").inner_text().strip()


def test_by_keyboard(explorer):
    """All can be set and read without a mouse."""
    page = explorer()
    field(page, "cls").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".explorer-call")).to_have_text("nn.LSTMCell(10, 20)")
    page.keyboard.press("ArrowUp")
    for name in ("dtype", "input_size", "hidden_size", "num_layers"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id").endswith(f"-{name}")
    page.keyboard.press("ArrowUp")
    expect(field(page, "num_layers")).to_have_value("2")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".explorer-call")).to_have_text("nn.LSTM(10, 20, num_layers=2, bidirectional=True)")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className").startswith("explorer-row"):
            break
    expect(page.locator(".explorer-where")).to_contain_text("h_n[0] stands nowhere")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", ["desktop", "phone"])
def test_each_state_is_sound(explorer, screen, scheme):
    """axe finds nothing and nothing sticks out: taken, warned, refused, unchecked, packed, large, a cell."""
    page = explorer("zh", screen, scheme)
    fragments = [PROJECTED, "#bidirectional=1", "#lengths=5,3,2&state=given&h_0=9,9,9", "#cls=LSTMCell&N=x&state=given"]
    fragments += ["#hidden_size=4096&num_layers=40&bidirectional=True&N=4&L=1000&lengths=9,9,8,7"]
    for fragment in fragments:
        page.evaluate("(hash) => { location.hash = hash }", fragment)
        page.wait_for_timeout(60)
        assert overflow(page) == [], fragment
        assert violations(page) == [], fragment


def test_small_phone(explorer):
    """Nothing sticks out on a screen of 320 pixels."""
    page = explorer("en", "phone")
    page.set_viewport_size({"width": 320, "height": 640})
    for fragment in [PROJECTED, "#bidirectional=1", "#lengths=5,3,2"]:
        page.evaluate("(hash) => { location.hash = hash }", fragment)
        page.wait_for_timeout(60)
        assert overflow(page) == []


def test_it_survives_navigation(explorer):
    """Left and come back to by instant navigation, the tool is there once and works."""
    page = explorer()
    page.locator("article a[href*='learn/shapes']").first.click()
    expect(page.locator("h1")).to_have_id("shapes")
    page.locator("article a[href*='tools/explorer/#num_layers=2&state=given']").first.click()
    expect(page.locator("lstm-explorer .explorer-all")).to_have_count(1)
    expect(page.locator(".explorer-call")).to_have_text("nn.LSTM(10, 20, num_layers=2)")
    expect(page.get_by_label(WORDS["fields"]["state"]["en"])).to_be_checked()
    page.evaluate("document.body.append(document.querySelector('lstm-explorer'))")
    page.evaluate("location.hash = 'num_layers=4'")
    expect(page.locator("lstm-explorer .explorer-call")).to_have_text("nn.LSTM(10, 20, num_layers=4)")


def test_embedded_in_a_chapter(explorer):
    """With a question of its own it begins there, and leaves the address alone."""
    page = explorer()
    page.evaluate(
        """() => {
            const own = document.querySelector("lstm-explorer")
            const other = Object.assign(document.createElement("lstm-explorer"), { id: "other" })
            for (const name of ["data", "base"]) other.setAttribute(name, own.getAttribute(name))
            other.setAttribute("question", "num_layers=3&bidirectional=True")
            document.querySelector("article").append(other)
        }"""
    )
    expect(page.locator("#other .explorer-call")).to_have_text("nn.LSTM(10, 20, num_layers=3, bidirectional=True)")
    before = page.url
    page.locator("#other").get_by_label("bias").uncheck()
    page.wait_for_timeout(400)
    assert page.url == before
    ids = page.evaluate("[...document.querySelectorAll('lstm-explorer [id]')].map((element) => element.id)")
    assert len(ids) == len(set(ids))


def test_without_script(open_page):
    """Without JavaScript the page still shows a worked configuration as text."""
    page = open_page(java_script_enabled=False)
    page.goto(EXPLORER["en"])
    expect(page.locator("noscript")).to_be_visible()
    expect(page.locator(".output samp").first).to_contain_text("(4, 7, 5)")


# --- What it costs ---


@pytest.mark.parametrize("edition", EDITIONS)
def test_it_is_small(site, edition):
    """All that the tool loads is at most 40 KiB, gzipped; and it loads nothing else."""
    folder = site / EDITIONS[edition] / "assets/tools"
    assert sum(len(gzip.compress((folder / name).read_bytes())) for name in FILES) <= 40 * 1024
    imports = {
        name
        for file in FILES
        if file.endswith(".js")
        for name in re.findall(r'from "\./([\w.]+)"', (folder / file).read_text("utf-8"))
    }
    assert imports < set(FILES)
    assert json.loads((folder / "explorer.json").read_text("utf-8"))["words"]


def test_page_does_not_jump(explorer):
    """A change leaves the form where it was."""
    page = explorer()

    def place():
        return field(page, "num_layers").evaluate(
            "field => { const { x, y } = field.getBoundingClientRect(); return [x, y] }"
        )

    before = place()
    for fragment in [PROJECTED, "#bidirectional=1", "#cls=LSTMCell", "#lengths=5,3,2"]:
        page.evaluate(
            """hash => new Promise(done => {
                const settled = () => requestAnimationFrame(() => requestAnimationFrame(done))
                addEventListener("hashchange", settled, { once: true })
                location.hash = hash
            })""",
            fragment,
        )
        assert place() == before
