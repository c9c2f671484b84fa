"""Draw the figures of a page as SVG, from data.

A figure is a fence of YAML in the page. It names its tensors and their axes; the
numbers come from the output of a snippet, which the harness proves, so that a
figure cannot say anything else than the example beside it.

    ```figure
    kind: tensors
    title: What goes in
    description: Three boxes …
    from: article/layer_forward.out
    tensors:
      - {name: x, axes: [L, N, H_in]}
      - then: lstm
      - {name: output, axes: [L, N, D * H_out], columns: [forward, backward]}
    ```

`kind: tensors` draws boxes to one scale, `kind: states` the grid of layers,
directions and time steps with the places of `h_n` in it.
"""

import hashlib
import re
from dataclasses import dataclass
from html import escape

import yaml
from docs_data import SNIPPETS, facts, word
from faults import PageError

from .shapes import axis_of

PRINTED = re.compile(r"^\s*([\w.\[\]]+):?\s+(?:torch\.Size\()?[(\[]([\d, ]*)[)\]]", re.MULTILINE)
# The equal pieces that an axis is made of, in their order.
PIECES = {"D * H_out": ["forward", "backward"], "4 * H_cell": ["i", "f", "g", "o"]}
WIDTH = 372  # of a drawing, in CSS pixels: a phone shows it whole, at its own size


class FigureError(PageError):
    """A figure that cannot be drawn."""


@dataclass
class Tensor:
    """A tensor to draw: `shape` holds one size for each of `axes`, such as "D * H_out".

    `rows` and `columns` name the equal pieces that its last two axes are made of.
    """

    name: str
    axes: list[str]
    shape: tuple[int, ...]
    rows: list[str]
    columns: list[str]


def printed_shapes(output):
    """The shapes that a snippet printed, by name: lines such as `h_n (2, 3, 20)`.

    >>> printed_shapes("x    (5, 3, 10)\\nvalue 0.5\\n")
    {'x': (5, 3, 10)}
    """
    return {name: tuple(int(size) for size in re.findall(r"\d+", sizes)) for name, sizes in PRINTED.findall(output)}


def read_shapes(source):
    """The shapes in a snippet's output, `source` being a path below snippets/."""
    path = SNIPPETS / source
    if not path.is_file():
        raise FigureError(f"a figure takes its numbers from snippets/{source}, which does not exist")
    return printed_shapes(path.read_text("utf-8"))


def read_tensor(spec, shapes, source, language="en"):
    """The tensor that one entry of a figure describes, with the size of each axis."""
    name, axes = spec.get("name"), spec.get("axes")
    if not name or not axes:
        raise FigureError(f"a tensor of a figure has a name and axes, and this has not: {spec}")
    if name not in shapes:
        raise FigureError(f"a figure draws {name}, but snippets/{source} prints no shape of that name")
    if len(shapes[name]) != len(axes):
        raise FigureError(f"a figure gives {name} the axes {axes}, but snippets/{source} prints {shapes[name]}")

    for key, axis in (("rows", axes[-2:][0]), ("columns", axes[-1])):
        if spec.get(key) and spec[key] != PIECES.get(axis):
            raise FigureError(f"a figure divides {name} into {spec[key]}; {axis} has the pieces {PIECES.get(axis)}")

    def words(key):
        return [word(part, language) if part in facts("words") else part for part in spec.get(key, [])]

    return Tensor(name, axes, shapes[name], words("rows"), words("columns"))


def svg(width, height, title, description, body):
    """An SVG with a title and a description that a screen reader speaks."""
    key = hashlib.sha1(f"{title}{description}{body}".encode()).hexdigest()[:8]
    return (
        f'<svg viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" data-search-exclude="true"'
        f' role="img" aria-labelledby="t{key} d{key}"><title id="t{key}">{escape(title)}</title>'
        f'<desc id="d{key}">{escape(description)}</desc>{body}</svg>'
    )


def text(x, y, words, anchor="middle", css=""):
    """A piece of text; `words` may hold several lines."""
    lines = words.split("\n")
    first = y - (len(lines) - 1) * 8
    spans = "".join(f'<tspan x="{x:g}" y="{first + i * 16:g}">{escape(line)}</tspan>' for i, line in enumerate(lines))
    return f'<text text-anchor="{anchor}" class="{css}">{spans}</text>'


def axis_label(axis, size):
    """What stands at an edge: `N = 3`, or for a product `D * H_out` over `= 40`."""
    symbol = axis.replace(" * ", " × ")
    return f"{symbol}\n= {size}" if "×" in symbol else f"{symbol} = {size}"


def edge(x1, y1, x2, y2, axis):
    """An edge of a box in the colour of its axis."""
    return f'<path d="M{x1:g} {y1:g}L{x2:g} {y2:g}" class="edge ax-{axis_of(axis)}"/>'


def grid(x, y, columns, rows, cell):
    """The lines between the cells of a box's front, where there is room for them."""
    lines = [f"M{x + i * cell:g} {y:g}v{rows * cell:g}" for i in range(1, columns)] if cell >= 4 else []
    lines += [f"M{x:g} {y + i * cell:g}h{columns * cell:g}" for i in range(1, rows)] if cell >= 4 else []
    return f'<path d="{"".join(lines)}" class="cells"/>' if lines else ""


def pieces(tensor, x, y, width, height):
    """The lines between the named pieces of a tensor's front, and their names."""
    lines, names = "", ""
    for i, name in enumerate(tensor.columns):
        step = width / len(tensor.columns)
        lines += f"M{x + i * step:g} {y:g}v{height:g}" if i else ""
        names += text(x + (i + 0.5) * step, y + height / 2 + 5, name, css="part")
    for i, name in enumerate(tensor.rows):
        step = height / len(tensor.rows)
        lines += f"M{x:g} {y + i * step:g}h{width:g}" if i else ""
        names += text(x + width + 8, y + (i + 0.5) * step + 5, name, "start", "part")
    return f'<path d="{lines}" class="split"/>{names}' if names else ""


def draw_tensor(tensor, cell, title, language):
    """A tensor as a stack of sheets: the last axis runs right, the one before it down, the first back."""
    *stack, rows_axis, columns_axis = [None, None, *tensor.axes][-3:]
    *_, rows, columns = (1, 1, *tensor.shape)[-3:]
    sheets = tensor.shape[0] if len(tensor.shape) == 3 else 1
    depth = 7 if sheets > 1 else 0
    width, height, back = columns * cell, rows * cell, (sheets - 1) * depth
    labels = {axis: axis_label(axis, size) for axis, size in zip(tensor.axes, tensor.shape, strict=True)}
    x = 20 + 7.6 * max(map(len, labels.get(rows_axis, "").split("\n")))
    y = 34 + back
    body = text(x, 15, tensor.name, "start", "name")
    for i in reversed(range(sheets)):
        body += (
            f'<rect x="{x + i * depth:g}" y="{y - i * depth:g}" width="{width:g}" height="{height:g}" class="sheet"/>'
        )
    body += grid(x, y, columns, rows, cell) + pieces(tensor, x, y, width, height)
    body += edge(x, y + height, x + width, y + height, columns_axis)
    body += text(
        x + width / 2, y + height + 20, labels[columns_axis].replace("\n", " "), css=f"ax-{axis_of(columns_axis)}"
    )
    if rows_axis:
        body += edge(x, y, x, y + height, rows_axis)
        body += text(x - 8, y + height / 2 + 5, labels[rows_axis], "end", f"ax-{axis_of(rows_axis)}")
    right = x + width
    if stack[-1]:
        if back:
            body += edge(right, y + height, right + back, y + height - back, stack[-1])
        body += text(right + back + 8, y + height - back + 5, labels[stack[-1]], "start", f"ax-{axis_of(stack[-1])}")
        right += back + 14 + 7.6 * max(map(len, labels[stack[-1]].split("\n")))
    elif tensor.rows:
        right += 20
    colon, semicolon = word("colon", language), word("semicolon", language)
    spoken = semicolon.join(f"{word('axis', language)} {i}{colon}{labels[axis]}" for i, axis in enumerate(tensor.axes))
    total = max(right, x + 8.5 * len(tensor.name), x + width / 2 + 4 * len(labels[columns_axis])) + 4
    return svg(
        total,
        y + height + 28,
        f"{title.rstrip('.。')}{colon}{tensor.name} {tensor.shape}",
        spoken.replace("\n", " "),
        body,
    )


def coloured_sizes(tensor):
    """A shape in numbers, each in the colour of its axis."""
    sizes = (
        f'<span class="ax ax-{axis_of(axis)}">{size}</span>'
        for axis, size in zip(tensor.axes, tensor.shape, strict=True)
    )
    return f"({', '.join(sizes)})"


def tensors(spec, shapes, language):
    """The drawings of a `kind: tensors` figure, in a row that wraps on a narrow screen."""
    entries = [
        entry if "then" in entry else read_tensor(entry, shapes, spec["from"], language) for entry in spec["tensors"]
    ]
    widest = max(entry.shape[-1] for entry in entries if isinstance(entry, Tensor))
    tallest = max((0, *entry.shape)[-2] for entry in entries if isinstance(entry, Tensor))
    cell = min(13, 220 / widest, 200 / max(tallest, 1))
    drawn = []
    for entry in entries:
        if isinstance(entry, Tensor):
            drawing = draw_tensor(entry, cell, spec["title"], language)
            drawn.append(f'<div class="tensor">{drawing}<code>{coloured_sizes(entry)}</code></div>')
        else:
            drawn.append(f'<div class="then"><code>{escape(entry["then"])}</code></div>')
    return f'<div class="tensors">{"".join(drawn)}</div>'


def lane_name(lane, directions, language):
    """What a row of the grid is: `layer 0 forward`, `第 0 层 正向`."""
    layer, back = divmod(lane, directions)
    name = word("layer", language).format(layer)
    return name if directions == 1 else f"{name}\n{word('backward' if back else 'forward', language)}"


def states(spec, shapes, language):
    """The grid of time steps and lanes, with the row of `h_n` that each lane ends in."""
    output, h_n = (read_tensor({"name": name, "axes": axes}, shapes, spec["from"]) for name, axes in drawn_axes(spec))
    steps, lanes, directions = output.shape[0], h_n.shape[0], output.shape[-1] / h_n.shape[-1]
    if directions not in (1, 2) or lanes % directions:
        raise FigureError(f"the figure {spec['title']!r} has {directions:g} directions, and {lanes} rows in {h_n.name}")
    directions = int(directions)
    left, top, row = 96, 40, 40
    column = min(44, (WIDTH - 178) / steps)
    right, bottom = left + steps * column, top + lanes * row
    body = "".join(
        draw_lane(lane, steps, directions, language, left, column, bottom - (lane + 0.5) * row) for lane in range(lanes)
    )
    body += (
        f'<rect x="{left - 1:g}" y="{top - 2:g}" width="{right - left + 2:g}" height="{directions * row + 2:g}"'
        f' rx="6" class="frame"/>{text(left, top - 10, output.name, "start", "name")}'
    )
    for step in range(steps):
        body += text(left + (step + 0.5) * column, bottom + 18, str(step), css="ax-L")
    body += text(left - 8, bottom + 18, "L", "end", "ax-L")
    return svg(WIDTH, bottom + 28, spec["title"], spec["description"], body)


def draw_lane(lane, steps, directions, language, left, column, y):
    """One direction of one layer: its states, in the order it reads them, and its row of `h_n`."""
    back = lane % directions == 1
    last = 0 if back else steps - 1
    body = text(6, y + 5, lane_name(lane, directions, language), "start", "lane")
    for step in range(steps):
        x = left + (step + 0.5) * column
        kind = "final" if step == last else "state"
        body += f'<rect x="{x - 13:g}" y="{y - 11:g}" width="26" height="22" rx="4" class="{kind}"/>'
        if step != last:
            body += arrow(x - 13, y, x - column + 13, y) if back else arrow(x + 13, y, x + column - 13, y)
    body += text(left + (last + 0.5) * column, y + 5, str(lane), css="row")
    return body + text(left + steps * column + 8, y + 5, f"h_n[{lane}]", "start", "name")


def arrow(x1, y1, x2, y2):
    """A small arrow from one state to the next."""
    tip = 4 if x2 > x1 else -4
    return f'<path d="M{x1:g} {y1:g}L{x2:g} {y2:g}m{-tip:g} -3l{tip:g} 3l{-tip:g} 3" class="arrow"/>'


KINDS = {"tensors": tensors, "states": states}
NEEDS = {"tensors": ["tensors"], "states": ["output", "h_n"]}


def drawn_axes(spec):
    """The tensors of a figure, as (name, axes) pairs."""
    if spec["kind"] == "states":
        return [(spec["output"], ["L", "N", "D * H_out"]), (spec["h_n"], ["D * num_layers", "N", "H_out"])]
    return [(entry["name"], entry["axes"]) for entry in spec["tensors"] if "name" in entry]


def read_spec(source):
    """The YAML of a figure, with all that its kind needs."""
    try:
        spec = yaml.safe_load(source)
    except yaml.YAMLError as error:
        raise FigureError(f"a figure is YAML, and this is not: {error}") from None
    kind = spec.get("kind") if isinstance(spec, dict) else None
    if kind not in KINDS:
        raise FigureError(f"a figure is of kind {' or '.join(KINDS)}, not {kind!r}")
    for key in ("title", "description", "from", *NEEDS[kind]):
        if not spec.get(key):
            raise FigureError(f"the figure {spec.get('title', '')!r} has no {key}")
    return spec


def figure(source, language):
    """A figure's YAML as HTML."""
    spec = read_spec(source)
    drawing = KINDS[spec["kind"]](spec, read_shapes(spec["from"]), language)
    caption = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(spec.get("caption", "")))
    spoken = f"{word('description', language)}{word('colon', language)}{escape(spec['description'])}"
    return (
        f'<figure class="figure">{drawing}<figcaption><strong>{escape(spec["title"])}</strong> {caption}'
        f'<span class="spoken">{spoken}</span></figcaption></figure>'
    )
