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


@pytest.mark.parametrize(("page", "source"), FIGURES)
def test_figure_draws_what_is_printed(page, source):
    """Each size in a figure is the one that the snippet beside it prints, and as many things are drawn."""
    spec, drawing = yaml.safe_load(source), draw(source, page.edition)
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
    names = [entry["name"] for entry in spec.get("tensors", []) if "name" in entry] or [spec["output"], spec["h_n"]]
    made = tmp_path / spec["from"]
    made.parent.mkdir(parents=True)
    monkeypatch.setattr(figure_spec, "SNIPPETS", tmp_path)
    for name in names:
        line = next(line for line in text.split("\n") if line.split()[:1] in ([name], [name + ":"]))
        sizes = list(re.finditer(r"\d+", line[len(name) : line.index(")")]))
        for size in sizes if spec["kind"] == "tensors" else sizes[:1]:
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
        (("kind: tensors", "kind: boxes"), "packed or padded, not 'boxes'"),
        (("kind: tensors\n", ""), "packed or padded, not None"),
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
