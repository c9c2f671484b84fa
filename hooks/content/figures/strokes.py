"""The strokes of a drawing, as SVG. Sizes are CSS pixels."""

import hashlib
from html import escape

from ..shapes import axis_of

WIDTH = 372  # of a drawing: a phone shows it whole, at its own size
LINE = 16  # from one line of text to the next
HALF_LINE = 5  # from the middle of a line of text down to its baseline
GAP = 8  # between an edge and its label


def svg(width: float, height: float, title: str, description: str, body: str) -> str:
    """An SVG with a title and a description that a screen reader speaks."""
    key = hashlib.sha1(f"{title}{description}{body}".encode()).hexdigest()[:8]
    return (
        f'<svg viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" data-search-exclude="true"'
        f' role="img" aria-labelledby="t{key} d{key}"><title id="t{key}">{escape(title)}</title>'
        f'<desc id="d{key}">{escape(description)}</desc>{body}</svg>'
    )


def text(x: float, y: float, words: str, anchor: str = "middle", css: str = "") -> str:
    """A piece of text; `words` may hold several lines, around the height `y`."""
    lines = words.split("\n")
    first = y - (len(lines) - 1) * LINE / 2
    spans = "".join(f'<tspan x="{x:g}" y="{first + i * LINE:g}">{escape(line)}</tspan>' for i, line in enumerate(lines))
    return f'<text text-anchor="{anchor}" class="{css}">{spans}</text>'


def edge(x1: float, y1: float, x2: float, y2: float, axis: str) -> str:
    """An edge of a box in the colour of its axis."""
    return f'<path d="M{x1:g} {y1:g}L{x2:g} {y2:g}" class="edge ax-{axis_of(axis)}"/>'


def box(x: float, y: float, width: float, height: float, css: str, corner: float = 4) -> str:
    """A box around a point."""
    return (
        f'<rect x="{x - width / 2:g}" y="{y - height / 2:g}" width="{width:g}" height="{height:g}" rx="{corner:g}"'
        f' class="{css}"/>'
    )


def wire(*points: tuple[float, float], css: str = "arrow") -> str:
    """A line through some points, along the axes of the drawing, with the head of an arrow at its end."""
    (x1, y1), (x2, y2) = points[-2:]
    tip = 4 if x2 + y2 > x1 + y1 else -4
    head = f"m{-tip} -3l{tip} 3l{-tip} 3" if y1 == y2 else f"m-3 {-tip}l3 {tip}l3 {-tip}"
    return f'<path d="M{"L".join(f"{x:g} {y:g}" for x, y in points)}{head}" class="{css}"/>'


def axes_text(x: float, y: float, axes: list[str], anchor: str = "middle") -> str:
    """A shape such as `(N, H_cell)`, each axis in its colour."""
    parts = ", ".join(f'<tspan class="ax-{axis_of(axis)}">{escape(axis)}</tspan>' for axis in axes)
    comma = "," if len(axes) == 1 else ""
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" class="shape">({parts}{comma})</text>'
