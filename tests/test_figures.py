"""The figures: each draws the numbers that a snippet prints, and says what is wrong where it cannot."""

import re

import pytest
import yaml
from content import fences
from content.figures import spec as figure_spec
from content.figures.figure import figure
from lxml import etree
from website import EDITIONS, PAGES, ROOT, figures_of

WORDS = {"title", "description", "caption", "text"}
FIGURES = [
    pytest.param(page, source, id=f"{page}-{number}")
    for page in PAGES
    for number, source in enumerate(figures_of(page.source.read_text("utf-8")), 1)
]
TENSORS = """
kind: tensors
title: A title
description: A description
from: made.out
tensors:
  - {name: x, axes: [L, N, H_in]}
"""
STATES = """
kind: states
title: A title
description: A description
from: made.out
output: output
h_n: h_n
"""
PRINTED = "x (5, 3, 10)\noutput (4, 3, 40)\nh_n (6, 3, 20)\nflat (7,)\nfive_rows (5, 3, 20)\nnarrow (6, 3, 10)\n"


def draw(source, language="en"):
    """A figure as a tree."""
    return etree.fromstring(figure(source, language).encode())


def printed_sizes(source, name):
    """The sizes, or the list of numbers, that an .out file prints for a name, read in the plainest way."""
    for line in (ROOT / "snippets" / source).read_text("utf-8").split("\n"):
        if line.split()[:1] in ([name], [name + ":"]):
            return [int(size) for size in re.findall(r"\d+", re.search(r"[(\[].*?[)\]]", line[len(name) :])[0])]
    raise AssertionError(f"snippets/{source} prints no {name}")


def words_of(element):
    """The text in an element."""
    return "".join(element.itertext())


def without_words(value):
    """A figure's YAML without what differs between the languages."""
    if isinstance(value, dict):
        return {key: without_words(each) for key, each in value.items() if key not in WORDS}
    return [without_words(each) for each in value] if isinstance(value, list) else value


def shapes_in(drawing):
    """The shapes of a drawing: its elements and their places, without words and ids."""
    return [
        (element.tag, {name: value for name, value in element.attrib.items() if name not in ("id", "aria-labelledby")})
        for element in drawing.iter()
        if element.tag not in ("title", "desc", "figcaption", "strong", "span", "code")
    ]


@pytest.fixture
def made(tmp_path, monkeypatch):
    """Lets a test write the .out file that figures read."""
    monkeypatch.setattr(figure_spec, "SNIPPETS", tmp_path)

    def write(text):
        (tmp_path / "made.out").write_text(text, "utf-8")

    write(PRINTED)
    return write


# --- The figures of the pages ---


def test_pages_have_figures():
    """The figures are found: as many in each edition."""
    counts = {edition: sum(case.values[0].edition == edition for case in FIGURES) for edition in EDITIONS}
    assert min(counts.values()) == max(counts.values()) >= 5


def printed_rows(source, name):
    """The rows of numbers that an .out file prints for a name, as texts without a trailing `.0`."""
    lines = (ROOT / "snippets" / source).read_text("utf-8").split("\n")
    (line,) = (line for line in lines if line.split()[:1] == [name])
    rows = re.findall(r"\[([^\[\]]*)\]", line)
    return [[f"{float(number):g}" for number in row.split(",")] for row in rows]


def texts_of(drawing, css):
    """The texts of a class, in their order."""
    return [words_of(text) for text in drawing.xpath("//text[@class=$css]", css=css)]


def check_cell(spec, drawing):
    """Each tensor is named with its shape, and the sizes below are those that all of them have."""
    axes = figure_spec.AXES["cell"]
    shapes = sorted(f"({', '.join(each)}{',' * (len(each) == 1)})" for each in axes.values())
    assert sorted(texts_of(drawing, "name")) == sorted(spec[key] for key in axes)
    assert sorted(texts_of(drawing, "shape")) == shapes
    (N, H_in), (_, H_out), (_, H_cell) = (printed_sizes(spec["from"], spec[key]) for key in ("x_t", "h_t", "c_t"))
    for axis, size in {"N": N, "H_in": H_in, "H_out": H_out, "H_cell": H_cell}.items():
        assert texts_of(drawing, f"ax-{axis}") == [f"{axis} = {size}"]


def check_calls(spec, drawing):
    """There are as many states as steps, a dot for each step with a gradient, and a cut where none goes through."""
    steps = printed_sizes(spec["from"], spec["x"])[0]
    reached, cuts = [], 0
    for key in ("cut", "carried"):
        rows = printed_rows(spec["from"], spec[key])
        reached += [sum(map(int, row)) for row in rows]
        cuts += sum(all(row[call] == "0" for row in rows[call + 1 :]) for call in range(len(rows) - 1))
    assert len(drawing.xpath("//rect[@class='state']")) == len(reached) * steps
    assert len(drawing.xpath("//path[@class='back']")) == len(reached)
    dots = [float(dot.get("cy")) for dot in drawing.xpath("//circle[@class='reached']")]
    assert [dots.count(y) for y in sorted(set(dots))] == reached
    assert len(drawing.xpath("//path[@class='cut']")) == texts_of(drawing, "code").count("detach()") == cuts > 0


def check_memory(spec, drawing):
    """The numbers stand as they are printed; a column of one sequence has a check mark, each other a cross."""
    rows = {key: printed_rows(spec["from"], spec[key]) for key in ("memory", "x", "transposed", "viewed")}
    assert texts_of(drawing, "number") == [number for each in rows.values() for row in each for number in row]
    marks = [words_of(text) for text in drawing.xpath("//text[@class='sound' or @class='spoiled']")]
    columns = [*zip(*rows["transposed"], strict=True), *zip(*rows["viewed"], strict=True)]
    assert marks == ["✓" if list(column) in rows["x"] else "×" for column in columns]


def check_losses(spec, drawing):
    """Each loss stands in its box, struck through where the mask is 0; the means are those that are printed."""
    losses, mask = (printed_rows(spec["from"], spec[key]) for key in ("losses", "mask"))
    pairs = [pair for rows in zip(losses, mask, strict=True) for pair in zip(*rows, strict=True)]
    kept, left = ([loss for loss, counts in pairs if counts == each] for each in "10")
    *numbers, right, wrong = texts_of(drawing, "number")
    assert (numbers, texts_of(drawing, "struck")) == (kept, left)
    boxes = list(drawing.xpath("//rect/@class"))
    assert (boxes.count("state"), boxes.count("left-out")) == (len(kept), len(left))
    text = (ROOT / "snippets" / spec["from"]).read_text("utf-8")
    for key, said, count in (("right", right, len(kept)), ("wrong", wrong, len(pairs))):
        printed = float(re.search(rf"^{spec[key]} +(.*)$", text, re.MULTILINE)[1])
        assert said == f"{spec[key]} = {sum(map(float, kept)):g} ÷ {count} = {printed:g}"


def check_path(spec, drawing):
    """Each tensor is named with its axes and its sizes, and between two stands what makes the lower one."""
    tensors, lines = spec["tensors"][::2], [each["then"] for each in spec["tensors"][1::2]]
    axes = [[axis.replace(" * ", "·") for axis in each["axes"]] for each in tensors]
    assert texts_of(drawing, "name") == [each["name"] for each in tensors]
    assert texts_of(drawing, "shape") == [f"({', '.join(each)}{',' * (len(each) == 1)})" for each in axes]
    printed = [tuple(printed_sizes(spec["from"], each["name"])) for each in tensors]
    assert texts_of(drawing, "number") == [str(sizes) for sizes in printed]
    assert texts_of(drawing, "code") == lines
    assert len(drawing.xpath("//path[@class='arrow']")) == len(lines)


CHECKS = {"path": check_path, "cell": check_cell, "calls": check_calls, "memory": check_memory, "losses": check_losses}


@pytest.mark.parametrize(("page", "source"), FIGURES)
def test_figure_draws_what_is_printed(page, source):
    """Each size in a figure is the one that the snippet beside it prints, and as many things are drawn."""
    spec, drawing = yaml.safe_load(source), draw(source, page.edition)
    if spec["kind"] in CHECKS:
        CHECKS[spec["kind"]](spec, drawing)
        return
    if spec["kind"] == "states":
        steps = printed_sizes(spec["from"], spec["output"])[0]
        lanes = printed_sizes(spec["from"], spec["h_n"])[0]
        kinds = [kind.split()[0] for kind in drawing.xpath("//rect/@class")]
        assert (kinds.count("final"), kinds.count("state")) == (lanes, lanes * (steps - 1))
        rows = [words_of(text) for text in drawing.xpath("//text[starts-with(., 'h_n')]")]
        assert rows == [f"h_n[{row}]" for row in range(lanes)]
        return
    if spec["kind"] in ("packed", "padded"):
        data, sizes = (printed_sizes(spec["from"], spec[key]) for key in ("data", "batch_sizes"))
        drawings, empty = {"packed": 1, "padded": 2}[spec["kind"]], len(sizes) * sizes[0] - len(data)
        kinds = list(drawing.xpath("//rect/@class"))
        assert (kinds.count("state"), kinds.count("left-out")) == (drawings * len(data), drawings * empty)
        if spec["kind"] == "packed":
            bold = [words_of(text) for text in drawing.xpath("//text[@class='name']")]
            steps = iter(data)
            assert bold == [str(each) for n in sizes for each in (*(next(steps) for _ in range(n)), n)] + [
                "batch_sizes"
            ]
            places = [words_of(text) for text in drawing.xpath("//text[@class='place']")]
            assert places == [str(place) for place in range(len(data))]
        return
    entries = [entry for entry in spec["tensors"] if "name" in entry]
    boxes = drawing.xpath("//div[@class='tensor']")
    for entry, box in zip(entries, boxes, strict=True):
        sizes = printed_sizes(spec["from"], entry["name"])
        assert words_of(box.find("code")) == f"({', '.join(map(str, sizes))})"
        labels = {words_of(text).replace(" ", "") for text in box.xpath(".//text")}
        axes = [axis.replace(" * ", "×") for axis in entry["axes"]]
        assert {axis if axis.isdigit() else f"{axis}={size}" for axis, size in zip(axes, sizes, strict=True)} <= labels
        assert len(box.xpath(".//rect")) == (sizes[0] if len(sizes) == 3 else 1)


@pytest.mark.parametrize(("page", "source"), FIGURES)
def test_drawing_can_be_spoken(page, source):
    """Each drawing is well-formed, has a title and a description, and names them as its own; no id is there twice."""
    drawing = draw(source, page.edition)
    spec = yaml.safe_load(source)
    ids = drawing.xpath("//@id")
    assert len(ids) == len(set(ids))
    drawings = drawing.xpath("//svg")
    assert drawings
    for svg in drawings:
        assert svg.get("role") == "img"
        title, desc = svg.find("title"), svg.find("desc")
        assert title.text.startswith(spec["title"].rstrip(".。"))
        assert desc.text.strip()
        assert svg.get("aria-labelledby").split() == [title.get("id"), desc.get("id")]
    assert spec["description"] in words_of(drawing.find("figcaption"))


@pytest.mark.parametrize("page", sorted({case.values[0] for case in FIGURES}, key=str), ids=str)
def test_ids_on_a_page(page):
    """No two figures of a page share an id."""
    drawn = [draw(source, page.edition) for source in figures_of(page.source.read_text("utf-8"))]
    ids = [name for each in drawn for name in each.xpath("//@id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("page", "source"), [case for case in FIGURES if case.values[0].edition != "en"])
def test_editions_differ_in_words_alone(page, source):
    """A figure is the same in each language, to the last line, but for its words, which do differ."""
    number = figures_of(page.source.read_text("utf-8")).index(source)
    english = figures_of(page.twin("en").source.read_text("utf-8"))[number]
    ours, theirs = yaml.safe_load(source), yaml.safe_load(english)
    assert without_words(ours) == without_words(theirs)
    assert shapes_in(draw(source, page.edition)) == shapes_in(draw(english))
    assert all(ours[key] != theirs[key] for key in WORDS & set(ours))


def check_drift(spec, source, tmp_path, monkeypatch):
    """Whatever number of a drawn line is another one, the figure is another one, or the build ends."""
    before, text = figure(source, "en"), (ROOT / "snippets" / spec["from"]).read_text("utf-8")
    made = tmp_path / spec["from"]
    made.parent.mkdir(parents=True)
    monkeypatch.setattr(figure_spec, "SNIPPETS", tmp_path)
    for key in figure_spec.NEEDS[spec["kind"]]:
        name = spec[key]
        line = next(line for line in text.split("\n") if line.split()[:1] == [name])
        numbers = list(re.finditer(r"\d+(?:\.\d+)?", line[len(name) :]))
        assert numbers
        for number in numbers[:1] if spec["kind"] == "calls" and key == "x" else numbers:
            start, end = (len(name) + place for place in number.span())
            other = f"{line[:start]}{float(number[0]) + 2:g}{line[end:]}"
            made.write_text(text.replace(line, other, 1), "utf-8")
            try:
                after = figure(source, "en")
            except figure_spec.FigureError:
                after = ""
            assert after != before, f"{other} instead of {line}"


@pytest.mark.parametrize(("page", "source"), [case for case in FIGURES if case.values[0].edition == "en"])
def test_figure_cannot_drift(page, source, tmp_path, monkeypatch):
    """Whatever size of a drawn tensor a snippet prints anew, the figure changes with it."""
    spec = yaml.safe_load(source)
    before = figure(source, page.edition)
    text = (ROOT / "snippets" / spec["from"]).read_text("utf-8")
    if spec["kind"] in ("packed", "padded"):
        made = tmp_path / spec["from"]
        made.parent.mkdir(parents=True)
        monkeypatch.setattr(figure_spec, "SNIPPETS", tmp_path)
        made.write_text("data [5, 6, 7]\nbatch_sizes [2, 1]\n", "utf-8")
        assert figure(source, page.edition) != before
        return
    if spec["kind"] in CHECKS.keys() - {"path"}:
        check_drift(spec, source, tmp_path, monkeypatch)
        return
    names = [entry["name"] for entry in spec.get("tensors", []) if "name" in entry] or [spec["output"], spec["h_n"]]
    made = tmp_path / spec["from"]
    made.parent.mkdir(parents=True)
    monkeypatch.setattr(figure_spec, "SNIPPETS", tmp_path)
    for name in names:
        line = next(line for line in text.split("\n") if line.split()[:1] in ([name], [name + ":"]))
        sizes = list(re.finditer(r"\d+", line[len(name) : line.index(")")]))
        for size in sizes if spec["kind"] in ("tensors", "path") else sizes[:1]:
            start, end = (len(name) + place for place in size.span())
            made.write_text(text.replace(line, f"{line[:start]}{int(size[0]) + 2}{line[end:]}", 1), "utf-8")
            assert figure(source, page.edition) != before, f"{name}: {size[0]}"


STAIRS = """
kind: packed
title: A title
description: A description
from: made.out
data: data
batch_sizes: batch_sizes
"""


def test_padding_spoils_what_comes_after_it(made):
    """Forward, that is the padding itself; backward, each step of a sequence that has any."""
    made("data [10, 20, 11, 12]\nbatch_sizes [2, 1, 1]\n")
    drawing = draw(STAIRS.replace("kind: packed", "kind: padded"))
    marks = [words_of(text) for text in drawing.xpath("//text[@class='sound' or @class='spoiled']")]
    assert "".join(marks) == "✓✓✓" + "✓××" + "✓✓✓" + "×××"


@pytest.mark.parametrize(
    ("printed", "message"),
    [
        ("data [1, 2, 3]\n", "draws batch_sizes, which snippets/made.out does not print"),
        ("data [1, 2]\nbatch_sizes [2, 1]\n", "has 2 steps in data, and the batch_sizes (2, 1)"),
        ("data [1, 2, 3]\nbatch_sizes [1, 2]\n", "has 3 steps in data, and the batch_sizes (1, 2)"),
    ],
)
def test_wrong_stairs_are_named(made, printed, message):
    """Data and batch sizes that are of no packed sequence end the build with a message."""
    made(printed)
    with pytest.raises(fences.FenceError, match=re.escape(message)):
        fenced(STAIRS)


# --- What cannot be drawn ---


def fenced(source):
    """A figure as superfences asks for it. What it raises must be a FenceError: superfences shows the source else."""
    return fences.formatter("figure", "en", lambda near: "docs/en/page.md:3")(source, "figure", "figure", {}, None)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("kind: tensors", "kind: boxes"), "memory or losses, not 'boxes'"),
        (("kind: tensors\n", ""), "memory or losses, not None"),
        (("title: A title\n", ""), "has no title"),
        (("description: A description\n", ""), "'A title' has no description"),
        (("from: made.out\n", ""), "'A title' has no from"),
        (("made.out", "missing.out"), "snippets/missing.out, which does not exist"),
        (("name: x", "name: y"), "draws y, but snippets/made.out prints no shape of that name"),
        (("[L, N, H_in]", "[N, H_in]"), "gives x the axes ['N', 'H_in'], but snippets/made.out prints (5, 3, 10)"),
        (("name: x", "name: flat"), "but snippets/made.out prints (7,)"),
        (("H_in]", "H_in], columns: [a, b]"), "divides x into ['a', 'b']; H_in has the pieces None"),
        (("H_in]", "D * H_out], columns: [backward, forward]"), "has the pieces ['forward', 'backward']"),
    ],
)
def test_wrong_figure_is_named(made, change, message):
    """A figure that cannot be drawn says which one, what and where."""
    fenced(TENSORS)
    with pytest.raises(fences.FenceError, match=re.escape("docs/en/page.md:3: ") + ".*" + re.escape(message)):
        fenced(TENSORS.replace(*change))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("output: output", "output: y"), "draws y, but"),
        (("h_n: h_n", "h_n: flat"), "gives flat the axes ['D * num_layers', 'N', 'H_out'], but"),
        (("h_n: h_n", "h_n: five_rows"), "has 2 directions, and 5 rows in five_rows"),
        (("h_n: h_n", "h_n: narrow"), "has 4 directions, and 6 rows in narrow"),
        (("output: output\n", ""), "output"),
    ],
)
def test_wrong_states_are_named(made, change, message):
    """So does a grid of states."""
    fenced(STATES)
    with pytest.raises(fences.FenceError, match=re.escape("docs/en/page.md:3: ") + ".*" + re.escape(message)):
        fenced(STATES.replace(*change))


CELL = """
kind: cell
title: A title
description: A description
from: made.out
x_t: x
h_before: h
c_before: c
bias: bias
four: four
f: f
i: i
g: g
o: o
c_t: c_t
h_t: h_t
"""
STEP = "x (3, 4)\nh (3, 5)\nc (3, 6)\nbias (24,)\nfour (3, 24)\n" + "".join(
    f"{name} (3, {size})\n" for name, size in {"f": 6, "i": 6, "g": 6, "o": 6, "c_t": 6, "h_t": 5}.items()
)
CALLS = """
kind: calls
title: A title
description: A description
from: made.out
x: x
cut: cut
carried: carried
"""
REACHED = "x (3, 2, 5)\ncut [[3], [0, 3]]\ncarried [[3], [3, 3]]\n"
MEMORY = """
kind: memory
title: A title
description: A description
from: made.out
memory: memory
x: x
transposed: right
viewed: wrong
"""
ORDER = (
    "memory [1, 2, 3, 4, 5, 6]\nx [[1, 2, 3], [4, 5, 6]]\n"
    "right [[1, 4], [2, 5], [3, 6]]\nwrong [[1, 2], [3, 4], [5, 6]]\n"
)
LOSSES = """
kind: losses
title: A title
description: A description
from: made.out
losses: losses
mask: mask
right: loss
wrong: too_small
"""
MASKED = "losses [[1.0, 2.0], [3.0, 0.5]]\nmask [[1, 1], [1, 0]]\nloss 2.0\ntoo_small 1.5\n"
ASKED = {CELL: STEP, CALLS: REACHED, MEMORY: ORDER, LOSSES: MASKED}


@pytest.mark.parametrize(
    ("source", "before", "after", "message"),
    [
        (CELL, "h (3, 5)\n", "", "draws h, but snippets/made.out prints no shape of that name"),
        (CELL, "h (3, 5)", "h (3, 5, 1)", "gives h the axes ['N', 'H_out'], but"),
        (CELL, "g (3, 6)", "g (3, 7)", "has H_cell = 6, but snippets/made.out prints g (3, 7)"),
        (CELL, "four (3, 24)", "four (3, 25)", "prints four (3, 25), whose axes are (N, 4 * H_cell): name the"),
        (CELL, "h_t (3, 5)", "h_t (3, 6)", "has H_out = 5, but snippets/made.out prints h_t (3, 6)"),
        (CALLS, "x (3, 2, 5)\n", "", "draws x, but snippets/made.out prints no shape of that name"),
        (CALLS, "carried [[3], [3, 3]]\n", "", "draws carried, and snippets/made.out prints no rows of that name"),
        (CALLS, "[[3], [0, 3]]", "[[3], [0, 2]]", "it needs a row for the loss of each call"),
        (CALLS, "[[3], [0, 3]]", "[[3], [3, 0]]", "none behind a 0"),
        (CALLS, "[[3], [0, 3]]", "[[3, 0], [0, 3]]", "it needs a row for the loss of each call"),
        (CALLS, "[[3], [0, 3]]", "[[3], [3, 3]]", "draws cut [[3], [3, 3]] as detached"),
        (CALLS, "[[3], [3, 3]]", "[[3], [0, 3]]", "draws carried [[3], [0, 3]] as it is"),
        (CALLS, "[[3], [3, 3]]", "[[3]]", "draws carried [[3]] as it is"),
        (MEMORY, "memory [1, 2", "memory [2, 1", "needs [1, 2, 3, 4, 5, 6] for memory"),
        (MEMORY, "right [[1, 4]", "right [[1, 5]", "needs [[1, 4], [2, 5], [3, 6]] for right"),
        (MEMORY, "wrong [[1, 2]", "wrong [[1, 4]", "needs [[1, 2], [3, 4], [5, 6]] for wrong"),
        (MEMORY, "wrong", "other", "draws wrong, and snippets/made.out prints no rows of that name: print("),
        (MEMORY, "6", "1", "has a number of x twice: give each step its own"),
        (LOSSES, "[1, 0]", "[1, 2]", "needs a 0 or a 1 of mask for each number of losses"),
        (LOSSES, "[1, 0]", "[1]", "needs a 0 or a 1 of mask for each number of losses"),
        (LOSSES, "[[1, 1], [1, 0]]", "[[0, 0], [0, 0]]", "divides 0 by 0"),
        (LOSSES, "loss 2.0", "loss 1.5", "divides 6 by 3, but snippets/made.out prints loss 1.5"),
        (LOSSES, "too_small 1.5", "too_small 1.6", "divides 6 by 4, but snippets/made.out prints too_small 1.6"),
        (LOSSES, "too_small 1.5\n", "", "shows too_small, and snippets/made.out prints no number of that name"),
    ],
)
def test_figure_that_disagrees_is_named(made, source, before, after, message):
    """A program that prints something else than a figure draws ends the build, which says where, what, and the cure."""
    made(ASKED[source])
    fenced(source)
    assert before in ASKED[source]
    made(ASKED[source].replace(before, after))
    with pytest.raises(fences.FenceError, match=re.escape("docs/en/page.md:3: ") + ".*" + re.escape(message)):
        fenced(source)


@pytest.mark.parametrize("source", ASKED)
def test_missing_name_is_named(made, source):
    """Each name that a kind needs is asked for."""
    made(ASKED[source])
    for line in source.strip().split("\n")[4:]:
        with pytest.raises(fences.FenceError, match=f"'A title' has no {line.split(':')[0]}$"):
            fenced(source.replace(f"\n{line}\n", "\n"))


PATH = """
kind: path
title: A title
description: A description
from: made.out
tensors:
  - {name: x, axes: [L, N, H_in]}
  - then: lstm(x)
  - {name: output, axes: [L, N, D * H_out]}
  - then: output[-1]
  - {name: flat, axes: [N]}
"""


def test_a_path_shows_what_makes_each_tensor(made):
    drawing = draw(PATH)
    assert texts_of(drawing, "shape") == ["(L, N, H_in)", "(L, N, D·H_out)", "(N,)"]
    assert texts_of(drawing, "number") == ["(5, 3, 10)", "(4, 3, 40)", "(7,)"]
    (desc,) = drawing.xpath("//desc/text()")
    assert desc == "x (5, 3, 10); lstm(x); output (4, 3, 40); output[-1]; flat (7,)"


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("  - then: lstm(x)\n", "", "draws a path: a tensor, a `then`, a tensor, and so on"),
        ("  - {name: flat, axes: [N]}\n", "", "a tensor at its end"),
        ("lstm(x)", "lstm" * 13, "has room for 48 letters, and not for 'lstmlstm"),
        ("name: flat", "name: round", "draws round, but snippets/made.out prints no shape of that name"),
    ],
)
def test_wrong_path_is_named(made, before, after, message):
    fenced(PATH)
    with pytest.raises(fences.FenceError, match=re.escape("docs/en/page.md:3: ") + ".*" + re.escape(message)):
        fenced(PATH.replace(before, after))


def test_gradient_is_drawn_as_far_as_it_goes(made):
    """A loss has an arrow from the end of its call to the first step that it reaches; where none goes on is a cut."""
    made(REACHED)
    drawing = draw(CALLS)
    arrows = [re.match(r"M([\d.]+) [\d.]+L([\d.]+)", way) for way in drawing.xpath("//path[@class='back']/@d")]
    first, second = sorted({float(x) for x in drawing.xpath("//rect[@class='frame']/@x")})
    assert [float(arrow[2]) for arrow in arrows] == pytest.approx([first, second, first, first])
    assert all(float(arrow[1]) > float(arrow[2]) for arrow in arrows)
    (cut,) = drawing.xpath("//path[@class='cut']/@d")
    assert first < float(re.match(r"M([\d.]+)", cut)[1]) < second


@pytest.mark.parametrize("source", ["", "words", "- a list", "kind: [", TENSORS.replace("name: x, ", "")])
def test_what_is_no_figure_is_named(made, source):
    """What is no figure at all ends the build with a message, not with a traceback."""
    with pytest.raises(fences.FenceError):
        fenced(source)


def test_errors_stop_the_build():
    """superfences swallows all exceptions but its own, MkDocs shows a plain message for its own alone."""
    from mkdocs.exceptions import BuildError
    from pymdownx.superfences import SuperFencesException

    assert issubclass(fences.FenceError, SuperFencesException)
    assert issubclass(fences.FenceError, BuildError)


# --- What is printed ---


def test_printed_shapes():
    """Shapes are read as Python prints them: as tuples, as `torch.Size`, with and without a colon."""
    text = "x    (5, 3, 10)\nh_n: torch.Size([2, 3])\nflat (7,)\nloss 0.5\nwords (no shape)\nscalar ()\n"
    assert figure_spec.printed_shapes(text) == {"x": (5, 3, 10), "h_n": (2, 3), "flat": (7,), "scalar": ()}


def test_words_are_escaped(made):
    """Words of a figure are text, whatever is in them; only `code` in a caption is set as code."""
    source = TENSORS.replace("A title", "a < b & c").replace("A description", "<b>no</b>")
    drawing = draw(source + 'caption: "`x` < `y`"\n')
    assert drawing.find(".//strong").text == "a < b & c"
    assert not drawing.findall(".//b")
    assert [code.text for code in drawing.findall("figcaption/code")] == ["x", "y"]


def test_final_states_stand_where_they_should(made):
    """Forward, the final state is that of the last step; backward, that of the first. The top layer is `output`'s."""
    drawing = draw(STATES)
    lanes = {}
    for rect in drawing.xpath("//rect[@rx='4']"):
        lanes.setdefault(float(rect.get("y")), []).append((float(rect.get("x")), rect.get("class")))
    assert len(lanes) == 6
    (frame,) = drawing.xpath("//rect[@class='frame']")
    top, bottom = float(frame.get("y")), float(frame.get("y")) + float(frame.get("height"))
    for lane, (y, cells) in enumerate(sorted(lanes.items(), reverse=True)):
        last = 0 if lane % 2 else 3
        assert [index for index, (_, kind) in enumerate(sorted(cells)) if kind.startswith("final")] == [last]
        assert (top < y < bottom) == (lane >= 4)
