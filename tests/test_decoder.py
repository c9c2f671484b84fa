"""The decoder in Chromium: each message of the catalogue finds its entry, however it was pasted, and no other does."""

import random
import re
import textwrap
from itertools import islice

import pytest
import yaml
from conditions import VERSIONS
from docs_data import facts
from harness.plugin import RUNNER
from playwright.sync_api import expect
from test_errors import GROUPS, MESSAGES, PROVOKED, SNIPPETS, names_in, pattern_of, raised, result_of
from versions import OLDER
from website import EDITIONS, PLACES, ROOT, Page

DECODER = {edition: Page(edition, "tools/decoder.md").url for edition in PLACES}
NEEDS = {entry["id"]: entry.get("needs", []) for entries in GROUPS.values() for entry in entries}
# A line that shows that a traceback is about what an entry needs.
CONTEXT = {
    "rnn": "    output, state = self.lstm(x, state)  # nn.LSTM",
    "packed": "    packed = pack_padded_sequence(x, lengths)",
    "padseq": "    padded = pad_sequence(sequences)",
    "unpad": "    sequences = unpad_sequence(padded, lengths)",
    "cell": "    h, c = self.cell(x, (h, c))  # nn.LSTMCell",
    "quant": "    model = torch.ao.quantization.quantize_dynamic(model)",
    "hook": "    lstm.register_forward_hook(hook)",
    "loss": "    loss = nn.CrossEntropyLoss()(output, target)",
}
# What the program of the decoder answers to a list of pasted texts: the ids of the entries that it is, with what was
# read, the ids of those that it may be, and what it points to.
ANSWERS = """async (texts) => {
    const decoder = document.querySelector("lstm-decoder")
    const { decode } = await import(new URL("decode.js", new URL(decoder.getAttribute("data"), document.baseURI)))
    return texts.map((text) => {
        const { entries, maybe, pointer } = decode(text, decoder.catalogue)
        return {
            entries: entries.map(({ entry, values }) => [entry.id, values]),
            maybe: maybe.map(({ entry }) => entry.id),
            pointer: pointer?.id ?? null,
        }
    })
}"""
# The same through the box on the page: where the first answer leads.
SHOWN = """(texts) => {
    const decoder = document.querySelector("lstm-decoder")
    return texts.map((text) => {
        decoder.querySelector("textarea").value = text
        decoder.answer(false)
        return decoder.querySelector(".decoder-entry a")?.getAttribute("href") ?? decoder.textContent
    })
}"""


@pytest.fixture
def runner(pytestconfig):
    return pytestconfig.stash[RUNNER]


@pytest.fixture
def decoder(open_page):
    """Opens the decoder's page, ready to answer."""

    def open_one(edition="en", screen="desktop", fragment=""):
        page = open_page(screen)
        page.goto(DECODER[edition] + fragment)
        expect(page.locator("lstm-decoder textarea")).to_be_visible()
        return page

    return open_one


def pasted(runner, message):
    """A message as its program raises it, below a line that shows what it is about."""
    return in_context(message, raised(runner, message))


def in_context(message, text):
    """A message with a line of the traceback above it, if it can be known by that alone."""
    needs = NEEDS[message.entry]
    if not needs:
        return text
    above = "\n".join(CONTEXT[context] for context in needs[0].split("+"))
    return f"Traceback (most recent call last):\n{above}\nRuntimeError: {text}"


def filled(template, chance):
    """A message with other numbers, types and names in its places."""
    made = {
        "int": lambda: str(chance.randint(1, 999)),
        "num": lambda: str(chance.choice([0.5, 2, 17, -1])),
        "shape": lambda: f"[{', '.join(str(chance.randint(1, 512)) for _ in range(chance.randint(2, 3)))}]",
        "dtype": lambda: chance.choice(["torch.float64", "Half", "Long", "torch.bfloat16"]),
        "device": lambda: chance.choice(["cpu", "cuda:0", "cuda:1"]),
        "word": lambda: chance.choice(["str", "Encoder", "numpy.ndarray"]),
        "state": lambda: chance.choice(["hidden", "cell"]),
        "any": lambda: chance.choice(["x", "self.encoder", "3"]),
    }
    return re.sub(r"\{\w+:(\w+)\}", lambda slot: made[slot[1]](), template)


def missed(wanted, answers):
    """What did not come first: the message, what was pasted and what was found."""
    return [
        (str(message), text, answer)
        for (message, text), answer in zip(wanted, answers, strict=True)
        if not answer["entries"] or answer["entries"][0][0] != message.entry
    ]


@pytest.mark.machine
@pytest.mark.parametrize("edition", EDITIONS)
def test_each_message_finds_its_entry(decoder, runner, edition):
    """Each message that torch raises leads to its entry, in the first place, on the page itself."""
    page = decoder(edition)
    shown = page.evaluate(SHOWN, [pasted(runner, message) for message in PROVOKED])
    wrong = [
        (str(message), link)
        for message, link in zip(PROVOKED, shown, strict=True)
        if not link.endswith(f"{EDITIONS[edition]}reference/errors/{message.group}/#{message.entry}")
    ]
    assert wrong == []


def test_each_message_finds_its_entry_with_other_numbers(decoder):
    """So does each wording with other numbers, types and names in it, the old ones as well."""
    chance = random.Random(0)
    wanted = [(message, in_context(message, filled(message.says, chance))) for message in MESSAGES for _ in range(3)]
    assert missed(wanted, decoder().evaluate(ANSWERS, [text for _, text in wanted])) == []


DISGUISES = {
    "in colour": lambda text: f"\x1b[0;31mRuntimeError\x1b[0m: \x1b[1m{text}\x1b[0m",
    "quoted": lambda text: "\n".join(f"> > {line}" for line in text.split("\n")),
    "wrapped": lambda text: "\n".join("\n".join(textwrap.wrap(line, 48)) for line in text.split("\n")),
    "with Chinese quotes": lambda text: text.replace("'", "‘").replace('"', "“").replace(":", "：").replace(",", "，"),
    "from pytest": lambda text: "\n".join(f"E       {line}" for line in text.split("\n")),
    "from a notebook": lambda text: (
        "---------------------------------------------------------------------------\n"
        "RuntimeError                              Traceback (most recent call last)\n"
        "Cell In[7], line 3\n      1 model = Net()\n----> 3 y = model(x)\n\n"
        "File C:\\Users\\me\\venv\\Lib\\site-packages\\torch\\nn\\modules\\module.py:1773, in Module._call_impl(self)\n"
        f"RuntimeError: {text}\n"
    ),
    "with a question around it": lambda text: (
        f"Hi all, I get this error and do not know why:\n\n{text}\n\nThanks a lot!"
    ),
    "below ten thousand lines": lambda text: "epoch 3, step 17, loss 0.6931\n" * 10_000 + text,
}


@pytest.mark.machine
@pytest.mark.parametrize("disguise", DISGUISES)
def test_it_does_not_matter_how_a_message_was_pasted(decoder, runner, disguise):
    """Colour codes, quoting, wrapped lines, Chinese punctuation and what stands around a message change nothing."""
    few = PROVOKED[:: 40 if disguise.startswith("below") else 1]
    wanted = [(message, DISGUISES[disguise](pasted(runner, message))) for message in few]
    assert missed(wanted, decoder().evaluate(ANSWERS, [text for _, text in wanted])) == []


def bare_of(runner, message):
    """What is said of a program's end without its traceback: its error, or the warning that it prints."""
    error = result_of(runner, message.program)["error"]
    said = raised(runner, message)
    if not error or not pattern_of(message.says).search(error["last"]):
        return said, f"UserWarning: {said}"
    return error["last"].strip().removeprefix(f"{error['type']}:").strip(), error["last"].strip()


def test_bare_messages_show_their_entry(decoder, runner):
    """Each message that torch raises shows its entry without its traceback, too, as what it is or as what it may be."""
    bare = [(message, text) for message in PROVOKED for text in bare_of(runner, message)]
    answers = decoder().evaluate(ANSWERS, [text for _, text in bare])
    shown = [{name for name, _ in answer["entries"]} | set(answer["maybe"]) for answer in answers]
    assert max(len(answer["maybe"]) for answer in answers) <= 3
    wrong = [(str(message), text) for (message, text), ids in zip(bare, shown, strict=True) if message.entry not in ids]
    assert wrong == [("weights/norm-weight", "'weight'")]  # a KeyError's text is the key and no more


def test_a_message_of_something_else_is_said_to_be_none(decoder):
    """What is no LSTM's gets no entry for certain; what it may be was judged by a person."""
    listed = yaml.safe_load((ROOT / "tests/unrelated.yml").read_text("utf-8"))
    judged = {
        text if isinstance(text, str) else text["says"]: [] if isinstance(text, str) else text["if"] for text in listed
    }
    answers = decoder().evaluate(ANSWERS, list(judged))
    found = {
        text: ([name for name, _ in each["entries"]], each["maybe"]) for text, each in zip(judged, answers, strict=True)
    }
    assert {text: ids for text, (ids, _) in found.items() if ids} == {}
    assert {text: ids for text, (_, ids) in found.items()} == judged


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("lengths array has incorrect size", "lengths-count"),
        ("input must have the type torch.float32, got type torch.float64", "input-dtype"),
        ("Input must have 3 dimensions, got 2", "input-axes"),
        ("LSTM with projections is not currently supported with MPS", "mps-projection"),
        ("Expected hidden size (1, 4, 128), got [1, 28, 128]", "hidden-size"),
        ("hx must not be None", "hx-none"),
        ("'LSTM' object has no attribute 'init_hidden'", "layer-attribute"),
    ],
)
def test_older_and_other_wordings(decoder, text, entry):
    """Wordings that share words with several entries are known as what they are."""
    [answer] = decoder().evaluate(ANSWERS, [text])
    assert answer["entries"][0][0] == entry


WORDINGS = yaml.safe_load((ROOT / "tests/wordings.yml").read_text("utf-8"))
# What says that a version lacks something altogether, so that the program ends before its mistake, and what says
# nothing.
LACKING = re.compile(
    r"module 'torch[\w.]*' has no attribute|No module named|cannot import name|not yet supported for torch.compile"
    r"|is not installed!|unexpected keyword argument 'dynamo'|^AssertionError$"
)
# Where an older torch meets the mistake at another place, and says there what another entry is about.
OF_ANOTHER = {
    "cell/cell-state-axes": {"cell-batch"},
    "constructor/flag-as-number": {"flag-type"},
    "constructor/size-positive": {"proj-too-large"},
    "constructor/size-type": {"size-float"},
    "export/export-packed": {"lengths-tensor"},
    "export/jit-deprecated": {"trace-constant"},
    "export/onnx-legacy": {"onnx-batch-size"},
    "input/input-dtype": {"state-dtype"},
    "input/input-tokens": {"input-width", "state-dtype"},
    "input/packed-axes": {"packed-width"},
    "input/packed-width": {"input-width"},
    "states/packed-state-axes": {"hidden-size"},
    "states/packed-state-size": {"hidden-size"},
    "states/state-stacked": {"hidden-size"},
    "weights/layer-changed": {"packed-state-size"},
}
# What any other code says in the same words.
ANYBODYS = {
    "constructor/size-positive/layers.py": "IndexError: list index out of range",
    "training/amp-deprecated/uncaught.py": "UserWarning: User provided device_type of 'cuda', but CUDA is",
    "training/nan-in-backward/fails.py": "RuntimeError: Function 'MulBackward0' returned nan values",
}


def said_with(version, program):
    """What a program ends with under a version of torch."""
    return [each["says"] for each in WORDINGS[program] if version in each["torch"].split()]


def wordings():
    """What the program of each message ends with, (program, version, texts), where versions differ in it."""
    programs = {message.program.relative_to(SNIPPETS).as_posix() for message in MESSAGES if not message.seen}
    for program in sorted(programs & WORDINGS.keys()):
        for version in (*VERSIONS, *OLDER):
            texts = said_with(version, program)
            # What a program warns of says nothing where its error does not.
            general = ANYBODYS.get(program, "nothing")
            if texts and not any(LACKING.search(text) or text.startswith(general) for text in texts):
                yield program, version, texts


def test_wordings_of_each_version_find_their_entry(decoder):
    """What a program says in one version and not in another leads to its entry: for certain, or as what it may be."""
    asked = list(wordings())
    assert {version for _, version, _ in asked} == {*VERSIONS, *OLDER}
    wanted = [{program.split("/")[1]} | OF_ANOTHER.get(program.rpartition("/")[0], set()) for program, *_ in asked]
    contexts = ["\n".join(CONTEXT[sign] for sign in sorted(signs_of(entries))) for entries in wanted]
    pasted = [f"{above}\n{text}" for above, (*_, said) in zip(contexts, asked, strict=True) for text in said]
    answers = iter(decoder().evaluate(ANSWERS, pasted))
    wrong = []
    for (program, version, said), entries in zip(asked, wanted, strict=True):
        found = [[name for name, _ in answer["entries"][:1]] + answer["maybe"] for answer in islice(answers, len(said))]
        if not any(entries & set(names) for names in found):
            wrong.append(f"{program}, torch {version}: {said} is taken for {found}")
    assert not wrong, "\n".join(wrong)


def signs_of(entries):
    """What shows that one of some entries is meant, for each that needs it."""
    return {sign for entry in entries for sign in next(iter(NEEDS[entry]), "").split("+") if sign}


@pytest.mark.parametrize("message", [each for each in MESSAGES if each.seen and each.by], ids=str)
def test_what_was_seen_with_an_older_torch_was_seen_there(message):
    """An older wording that no source stands for is what a program said under the version that is named."""
    program = message.program.relative_to(SNIPPETS).as_posix()
    version = message.seen.removeprefix("torch ")
    assert version in OLDER, "name the version as tests/versions.py does"
    texts = said_with(version, program)
    assert any(pattern_of(message.says).search(text) for text in texts), texts


@pytest.mark.parametrize(
    "text",
    [
        "lengths array has too many axes",
        "input must have the shape torch.Size([2, 3]), got shape torch.Size([3, 2])",
        "LSTM with projections is not currently supported with XPU",
        "Unsupported: ONNX export of operator LSTM with projections",
        "lengths array has to be sorted by name",
    ],
)
def test_another_message_in_like_words_is_not_claimed(decoder, text):
    """A message that begins as one of ours and goes on with other words is not taken for it with certainty."""
    [answer] = decoder().evaluate(ANSWERS, [text])
    assert answer["entries"] == []


@pytest.mark.parametrize("edition", PLACES)
def test_what_it_may_be(decoder, edition):
    """What it may be says when it is that, is announced, and opens by keyboard; examples stand in an empty page."""
    page = decoder(edition)
    status, box = page.get_by_role("status"), page.locator("lstm-decoder textarea")
    words = {key: text["en" if edition in ("en", "both") else "zh"] for key, text in facts("decoder_words").items()}
    expect(page.locator(".decoder-sample .decoder-reading")).to_be_visible()
    page.locator(".decoder-example").nth(2).click()
    expect(box).to_have_value(facts("decoder_examples")[2])
    first = page.locator(".decoder-entry.possible").first
    expect(first.locator(".highlight").first).to_be_visible()  # the entry itself, with its programs
    expect(status).to_contain_text("LSTM")
    box.fill("too many values to unpack (expected 2)")
    expect(page.locator(".decoder-entry.possible")).to_have_count(2)
    expect(status).to_contain_text("2")
    if edition in EDITIONS:
        expect(status).to_have_text(words["several"].replace("{count}", "2"))
    second = page.locator(".decoder-entry").nth(1)
    expect(second.locator(".decoder-condition")).to_contain_text("nn.LSTMCell")
    assert second.get_attribute("aria-label") != first.locator("h2").inner_text()
    second.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(second.locator(".highlight").first).to_be_visible()
    box.fill("KeyError: 'label'")
    expect(page.locator(".decoder-entry")).to_have_count(0)
    expect(status).not_to_be_empty()


def test_signs_and_examples_are_known(decoder):
    """Each thing that an entry may need has its words, and each example its answer."""
    assert set(facts("decoder_signs")) == set(names_in("CONTEXTS"))
    examples = facts("decoder_examples")
    answers = decoder().evaluate(ANSWERS, examples)
    assert answers[0]["entries"]
    assert [
        text for text, answer in zip(examples, answers, strict=True) if not answer["entries"] + answer["maybe"]
    ] == []


@pytest.mark.parametrize(
    ("line", "ours"),
    [
        ("    y = self.fc(gru_output.view(-1, self.hidden_size))", True),
        ('  File "run_training_lstm.py", line 3, in <module>', True),
        ("    output, hidden = model(data, hidden)", True),
        ("    h = model.init_hidden(32)", True),
        ("    out, (hn, cn) = self.layer(x)", True),
        ("class SentimentRNN(nn.Module):", True),
        ("我在用循环神经网络做分类", True),
        ("我在用循環神經網路做分類", True),
        ("我的長短期記憶模型", True),
        ("    x = self.conv1(x)", False),
        ("    loss = criterion(output, target)", False),
        ("    model.add(tf.keras.layers.LSTM(64))", False),
        ("RuntimeError: Error(s) in loading state_dict for ConvLSTM:", False),
        ('  File "warp_rnnt/__init__.py", line 9, in rnnt_loss', False),
        ("    faster_rcnn = RCNN(backbone)", False),
    ],
)
def test_what_shows_an_lstm(decoder, line, ours):
    """A message that other code raises, too, is an LSTM's below a line that shows one, and below no other."""
    text = f"{line}\nRuntimeError: mat1 and mat2 shapes cannot be multiplied (32x256 and 128x10)"
    [answer] = decoder().evaluate(ANSWERS, [text])
    assert bool(answer["entries"]) == ours


def test_a_fragment_that_other_code_raises_may_be_it(decoder):
    """A part of such a message may be it by itself, and is it beside a sign of an LSTM."""
    fragment = "Trying to backward through the graph a second time"
    bare, beside = decoder().evaluate(ANSWERS, [fragment, f"output, hidden = model(x, hidden)\n{fragment}"])
    assert (bare["entries"], bare["maybe"]) == ([], ["backward-twice"])
    assert beside["entries"][0][0] == "backward-twice"


@pytest.mark.parametrize("word", ["error", "报错", "错误", "報錯", "錯誤"])
def test_a_fragment_is_found_in_a_long_text(decoder, word):
    """Of a long text, the lines that name an error are read, in English and in both ways of writing Chinese."""
    lines = [f"epoch {i}, output, hidden = model(x, hidden)" for i in range(20)]
    text = "\n".join([*lines, f"{word}: Trying to backward through the graph a second"])
    [answer] = decoder().evaluate(ANSWERS, [text])
    assert answer["entries"][0][0] == "backward-twice"


@pytest.mark.machine
def test_an_entry_that_needs_more_is_not_claimed(decoder, runner):
    """A message that other code raises, too, is no LSTM's by itself; a sentence says what it may be."""
    general = [message for message in PROVOKED if NEEDS[message.entry]]
    bare = [raised(runner, message) for message in general]
    answers = decoder().evaluate(ANSWERS, bare)
    named = re.compile(
        r"LSTM|GRU|RNN|lstm|gru|rnn|pack|PackedSequence|(weight|bias)_[ih]h"
    )  # then it is no general message any more
    left = [(text, answer) for text, answer in zip(bare, answers, strict=True) if not named.search(text)]
    assert len(left) > 20
    # An entry that needs nothing may say the same in the same words; it is claimed by right.
    claimed = [(text, name) for text, answer in left for name, _ in answer["entries"] if NEEDS[name]]
    assert claimed == []
    assert [text for text, answer in left if not answer["pointer"]] == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_numbers_are_read_out(decoder, edition):
    """The answer names the argument, what it is and what it should be, and what to do."""
    page = decoder(edition)
    page.locator("lstm-decoder textarea").fill("RuntimeError: Expected hidden[0] size (2, 3, 4), got [3, 2, 4]")
    first = page.locator(".decoder-entry").first
    expect(first).to_contain_text("h_0")
    expect(first).to_contain_text("(3, 2, 4)")
    expect(first).to_contain_text("(2, 3, 4)")
    expect(first).to_contain_text(facts("decoder_hints")["batch-first-state"][edition].split("`")[0])
    expect(first.locator(".highlight").first).to_be_visible()  # the entry itself, with its programs
    expect(page.get_by_role("status")).not_to_be_empty()


def test_what_was_pasted_is_no_markup(decoder):
    """What is pasted is shown as text, or not at all; it never becomes a part of the page."""
    page = decoder()
    page.evaluate("window.harmed = 0")
    attack = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>'
    for text in (attack, f"Expected hidden[0] size (2, 3, 4), got [3, 2, 4] {attack}", f"module {attack} must be"):
        page.locator("lstm-decoder textarea").fill(text)
        page.wait_for_timeout(300)
    assert page.evaluate("window.harmed") == 0
    assert page.locator("lstm-decoder img, lstm-decoder script").count() == 0


def test_answer_can_be_shared(decoder, address):
    """The address carries the message behind its #, and opens with the answer; nothing is sent."""
    page = decoder()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("lstm-decoder textarea").fill("Expected hidden[0] size (2, 3, 4), got [3, 2, 4]")
    expect(page).to_have_url(re.compile(r"#q=Expected\+hidden"))
    assert not any("hidden" in url.partition("#")[0] and "q=" in url for url in asked)
    shared = page.url.removeprefix(address)
    other = decoder(fragment="#" + shared.partition("#")[2])
    expect(other.locator("lstm-decoder textarea")).to_have_value("Expected hidden[0] size (2, 3, 4), got [3, 2, 4]")
    expect(other.locator(".decoder-entry").first).to_be_visible()


def test_decoder_by_keyboard(decoder):
    """From the box, the keyboard reaches the button that clears it, and the answer's link."""
    page = decoder()
    box = page.locator("lstm-decoder textarea")
    box.focus()
    page.keyboard.insert_text("Expected hidden[0] size (2, 3, 4), got [3, 2, 4]")
    expect(page.locator(".decoder-entry").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("lstm-decoder button").first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".decoder-entry a").first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(box).to_have_value("")
    expect(box).to_be_focused()
    expect(page.locator(".decoder-entry")).to_have_count(0)


def test_hints_are_known(decoder):
    """Each rule that an entry names is one of the decoder's, and each hint that a rule gives has its words."""
    page = decoder()
    rules = page.evaluate(
        """async () => {
            const data = new URL(document.querySelector("lstm-decoder").getAttribute("data"), document.baseURI)
            return (await import(new URL("hints.js", data))).rules
        }"""
    )
    assert {entry["hints"] for entries in GROUPS.values() for entry in entries if "hints" in entry} <= set(rules)
    source = (ROOT / "docs/theme/assets/tools/hints.js").read_text("utf-8")
    given = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', source)) - set(rules)
    assert given == set(facts("decoder_hints"))


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("self.lstm mat1 and mat2 shapes cannot be multiplied (32x256 and 128x10)", "both-directions"),
        ("self.lstm mat1 and mat2 shapes cannot be multiplied (32x128 and 256x10)", "one-direction"),
        ("self.lstm mat1 and mat2 shapes cannot be multiplied (32x6400 and 128x10)", "flattened-steps"),
        ("self.lstm mat1 and mat2 shapes cannot be multiplied (32x128 and 6400x10)", "made-for-flattened"),
        ("self.lstm mat1 and mat2 shapes cannot be multiplied (32x100 and 128x10)", "set-in-features"),
        ("'lengths' argument should be a 1D CPU int64 tensor, but got 1D cuda:0 Long tensor", "lengths-on-cpu"),
        ("'lengths' argument should be a 1D CPU int64 tensor, but got 2D cpu Long tensor", "lengths-column"),
        ("nn.LSTM shape '[3, 5, 8]' is invalid for input of size 240", "view-directions"),
        ("nn.LSTM shape '[32, -1]' is invalid for input of size 120", "view-other-batch"),
        ("Expected hidden[0] size (4, 3, 8), got [2, 3, 8]", "twice-the-rows"),
        ("Expected hidden[0] size (2, 50, 256), got (2, 64, 256)", "smaller-batch"),
        ("Expected hidden[1] size (2, 3, 8), got [2, 3, 4]", "cell-width"),
        ("RNNBase.__init__() got an unexpected keyword argument 'return_sequences'", "argument-return"),
        ("input_size should be of type int, got: float", "size-float"),
        ("nn.LSTM Expected target size [32, 10], got [32, 7]", "classes-last"),
        ("nn.LSTM Expected target size (50, 88), got torch.Size([50, 288, 88])", "target-last-classes"),
        ("nn.LSTM Expected target size [32, 7], got [32, 7, 1]", "target-last-one"),
        ("nn.LSTM Expected target size [32, 10], got [32]", "one-label-each"),
        ("nn.LSTM Expected input batch_size (1280) to match target batch_size (64).", "rows-each"),
        ("nn.LSTM Expected input batch_size (64) to match target batch_size (1280).", "labels-each"),
        ("nn.LSTM Expected input batch_size (50) to match target batch_size (64).", "no-multiple"),
        ("nn.LSTM Target -1 is out of bounds.", "negative-class"),
        ("nn.LSTM Target 10 is out of bounds.", "class-too-large"),
        (
            "nn.LSTM modified by an inplace operation: [torch.FloatTensor [256, 1024]], "
            "which is output 0 of TBackward, is at version 2; expected version 1 instead",
            "lstm-weight-changed",
        ),
    ],
)
def test_numbers_give_a_hint(decoder, text, hint):
    """What the numbers of a message give away is said."""
    page = decoder()
    page.locator("lstm-decoder textarea").fill(text)
    said = re.split(r"\{\w+\}|`", facts("decoder_hints")[hint]["en"])
    expect(page.locator(".decoder-entry").first).to_contain_text(max(said, key=len))
