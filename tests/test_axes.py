"""The colours of the axes: they can be read on their ground, and told apart by every eye; and shapes get them."""

import re
from itertools import combinations

import pytest
import yaml
from content import shapes
from website import ROOT

COLOURS = yaml.safe_load((ROOT / "docs/data/axes.yml").read_text("utf-8"))
STYLES = (ROOT / "docs/theme/assets/site.css").read_text("utf-8")
SCHEMES = {"light": ":root", "dark": '[data-md-color-scheme="slate"]'}
CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3, level AA
DIFFERENCE = 15  # CIE76; about 2 can just be seen side by side, these stand apart and are thin

# Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”
# (IEEE TVCG 15, 2009), severity 1.0, for linear RGB.
EYES = {
    "normal": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
TO_XYZ = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
WHITE = (0.95047, 1.0, 1.08883)  # D65


def times(matrix, vector):
    """A matrix times a vector."""
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def linear(colour):
    """A colour such as `#2459b3` as linear RGB."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(colour):
    """How bright a colour is: WCAG's relative luminance."""
    return times([[0.2126, 0.7152, 0.0722]], linear(colour))[0]


def contrast(one, other):
    """WCAG's contrast ratio of two colours."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(rgb):
    """Linear RGB as CIE L*a*b*."""
    x, y, z = (
        value ** (1 / 3) if value > 216 / 24389 else value * 841 / 108 + 4 / 29
        for value in (part / white for part, white in zip(times(TO_XYZ, rgb), WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour, eye):
    """A colour as an eye sees it, in L*a*b*."""
    return lab([min(max(part, 0), 1) for part in times(EYES[eye], linear(colour))])


def difference(one, other, eye):
    """How far apart an eye sees two colours: CIE76."""
    return sum((a - b) ** 2 for a, b in zip(seen(one, eye), seen(other, eye), strict=True)) ** 0.5


def ground(scheme, name):
    """A colour of the style sheet in one scheme, such as `--paper`."""
    blocks = re.findall(rf"^{re.escape(SCHEMES[scheme])} {{(.*?)^}}", STYLES, re.MULTILINE | re.DOTALL)
    (colour,) = re.findall(rf"{name}: (#[0-9a-f]{{6}});", "".join(blocks))
    return colour


def test_measures():
    """The measures give the numbers that their authors give."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert lab(linear("#ff0000")) == pytest.approx((53.24, 80.09, 67.20), abs=0.02)
    assert difference("#ff0000", "#008000", "normal") > 100
    assert difference("#b04c08", "#5a6a00", "deuteranopia") < DIFFERENCE


def test_axes_are_those_of_pytorch():
    """Each axis has a name and a colour on either scheme."""
    assert list(COLOURS) == ["L", "N", "H_in", "H_cell", "H_out", "layers"]
    for axis in COLOURS.values():
        assert set(axis) == {"symbol", *SCHEMES}
        assert all(re.fullmatch("#[0-9a-f]{6}", axis[scheme]) for scheme in SCHEMES)


@pytest.mark.parametrize("axis", COLOURS)
@pytest.mark.parametrize("name", ["--paper", "--paper-2"])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_colour_can_be_read(scheme, name, axis):
    """Each colour can be read as text, on the page and in a block of code."""
    assert contrast(COLOURS[axis][scheme], ground(scheme, name)) >= CONTRAST


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_colours_can_be_told_apart(scheme, eye):
    """Each two axes differ, whatever colours the reader can see."""
    close = {
        pair: round(distance, 1)
        for pair in combinations(COLOURS, 2)
        if (distance := difference(*(COLOURS[axis][scheme] for axis in pair), eye)) < DIFFERENCE
    }
    assert not close


def test_style_sheet_has_the_colours():
    """The style sheet says what the data say, for both schemes."""
    sheet = shapes.style_sheet()
    for scheme, selector in SCHEMES.items():
        part = sheet.partition(selector + "{")[2].partition("}")[0]
        assert dict(re.findall(r"--ax-(\w+):(#\w+);", part)) == {axis: c[scheme] for axis, c in COLOURS.items()}
    assert all(f".ax-{axis}{{" in sheet for axis in COLOURS)


@pytest.mark.parametrize(
    ("length", "axis"),
    [
        ("L", "L"),
        ("H_in", "H_in"),
        ("D * H_out", "H_out"),
        ("D × H_out", "H_out"),
        ("4 * H_cell", "H_cell"),
        ("D * num_layers", "layers"),
        ("num_layers", "layers"),
        ("3", None),
    ],
)
def test_axis_of(length, axis):
    """A length belongs to the axis that it measures."""
    assert shapes.axis_of(length) == axis


def test_coloured():
    """Each length of a shape gets its colour as a whole, a bare number none."""
    assert shapes.coloured("(1, N, D * H_out)") == (
        '(1, <span class="ax ax-N">N</span>, <span class="ax ax-H_out">D * H_out</span>)'
    )


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<code>(L,)</code>", '<code>(<span class="ax ax-L">L</span>,)</code>'),
        ("<code>N</code>", '<code><span class="ax ax-N">N</span></code>'),
        (
            '<span class="c1"># x (L, N)</span>',
            '<span class="c1"># x (<span class="ax ax-L">L</span>, <span class="ax ax-N">N</span>)</span>',
        ),
    ],
)
def test_shapes_are_coloured(html, wanted):
    """Shapes in code spans and in comments, and symbols alone, get their colours."""
    assert shapes.colour_shapes(html) == wanted


@pytest.mark.parametrize(
    "html",
    ["<p>(L, N)</p>", "<code>lstm(x)</code>", "<code>(5, 3)</code>", "<code>(LSTM)</code>", "<code>No</code>"],
)
def test_the_rest_is_left_alone(html):
    """Prose, calls, numbers and other names stay as they are."""
    assert shapes.colour_shapes(html) == html
