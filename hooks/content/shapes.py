"""One colour and one label per axis of a tensor, wherever a shape stands.

The colours are stored in docs/data/axes.yml. Here they become a style sheet, and
shapes such as `(L, N, H_in)` in code spans and comments get them.
"""

import re

from docs_data import facts

NAMES = r"(?:L|N|D|H_in|H_cell|H_out|num_layers|\d)"
LENGTH = rf"{NAMES}(?:\s*[*×+]\s*{NAMES})*"
SHAPE = re.compile(rf"\(\s*{LENGTH}(?:,\s*{LENGTH})*,?\s*\)")


def axis_of(length: str) -> str | None:
    """The axis that a length such as `D * H_out` measures, or None for a bare number.

    >>> axis_of("D * H_out"), axis_of("D * num_layers"), axis_of("3")
    ('H_out', 'layers', None)
    """
    names = re.findall(r"[A-Za-z_]+", length)
    return next((name for name in names if name in facts("axes")), "layers" if names else None)


def style_sheet() -> str:
    """The colours as CSS: variables for both schemes, a class for each axis."""
    axes = facts("axes")
    light = "".join(f"--ax-{axis}:{colour['light']};" for axis, colour in axes.items())
    dark = "".join(f"--ax-{axis}:{colour['dark']};" for axis, colour in axes.items())
    classes = "".join(f".ax-{axis}{{--ax:var(--ax-{axis})}}" for axis in axes)
    return f':root{{{light}}}[data-md-color-scheme="slate"]{{{dark}}}{classes}.ax{{color:var(--ax);font-weight:600}}\n'


def coloured(text: str) -> str:
    """A shape, as text or HTML, with each length in the colour of its axis."""

    def paint(match):
        axis = axis_of(match[0])
        return f'<span class="ax ax-{axis}">{match[0]}</span>' if axis else match[0]

    return re.sub(LENGTH, paint, text)


def colour_shapes(html: str) -> str:
    """Colour the symbolic shapes in the code spans and comments of a page."""

    def paint(match):
        return match[1] + SHAPE.sub(lambda shape: coloured(shape[0]), match[2]) + match[3]

    html = re.sub(r'(<span class="c1">)([^<]*)(</span>)', paint, html)
    html = re.sub(r"(<code>)([^<]*)(</code>)", paint, html)
    return re.sub(rf"<code>({LENGTH})</code>", lambda code: f"<code>{coloured(code[1])}</code>", html)
