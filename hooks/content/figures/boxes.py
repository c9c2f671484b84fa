"""The figures of `kind: tensors`: a box for each tensor, all to one scale.

A box is a stack of sheets: the last axis runs right, the one before it down, the first back.
"""

from dataclasses import dataclass
from html import escape

from docs_data import word

from ..shapes import axis_of
from .spec import Shape, Tensor, read_entries
from .strokes import GAP, HALF_LINE, LINE, edge, svg, text

CELL, WIDEST, TALLEST = 13, 220, 200  # a cell, and the front of a box, at most
LINES_FROM = 4  # the smallest cell that has lines around it
SHEET = 7  # from one sheet of a stack to the next
TOP = 34  # the name of the tensor, above its box
LEFT = 20  # beside the labels on the left
LETTER, NAME_LETTER, NARROW_LETTER = 7.6, 8.5, 4  # room for a letter of a label, of a name, of half a label
BELOW, BOTTOM = 20, 28  # the label below the box, and the end of the drawing


@dataclass
class Box:
    """Where the front of a tensor's box is, how large, and how far its stack goes back."""

    x: float
    y: float
    width: float
    height: float
    back: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


def axis_label(axis: str, size: int) -> str:
    """What is written at an edge: `N = 3`, for a product `D * H_out` over `= 40`, and for a bare number that alone."""
    if axis.isdigit():
        return axis
    symbol = axis.replace(" * ", " × ")
    return f"{symbol}\n= {size}" if "×" in symbol else f"{symbol} = {size}"


def width_of(label: str) -> float:
    """The room that a label needs."""
    return LETTER * max(map(len, label.split("\n")))


def front_of(tensor: Tensor) -> tuple[int, int, int]:
    """The sheets of a tensor, and the rows and columns of its front."""
    *_, rows, columns = (1, 1, *tensor.shape)[-3:]
    return tensor.shape[0] if len(tensor.shape) == 3 else 1, rows, columns


def labels_of(tensor: Tensor) -> dict[str, str]:
    """The labels of a tensor's edges, by axis."""
    return {axis: axis_label(axis, size) for axis, size in zip(tensor.axes, tensor.shape, strict=True)}


def grid(box: Box, columns: int, rows: int, cell: float) -> str:
    """The lines between the cells of a box's front, where there is room for them."""
    if cell < LINES_FROM:
        return ""
    lines = [f"M{box.x + i * cell:g} {box.y:g}v{rows * cell:g}" for i in range(1, columns)]
    lines += [f"M{box.x:g} {box.y + i * cell:g}h{columns * cell:g}" for i in range(1, rows)]
    return f'<path d="{"".join(lines)}" class="cells"/>' if lines else ""


def named_pieces(tensor: Tensor, box: Box) -> str:
    """The lines between the named pieces of a tensor's front, and their names."""
    lines, names = "", ""
    for i, name in enumerate(tensor.columns):
        step = box.width / len(tensor.columns)
        lines += f"M{box.x + i * step:g} {box.y:g}v{box.height:g}" if i else ""
        names += text(box.x + (i + 0.5) * step, box.y + box.height / 2 + HALF_LINE, name, css="part")
    for i, name in enumerate(tensor.rows):
        step = box.height / len(tensor.rows)
        lines += f"M{box.x:g} {box.y + i * step:g}h{box.width:g}" if i else ""
        names += text(box.right + GAP, box.y + (i + 0.5) * step + HALF_LINE, name, "start", "part")
    return f'<path d="{lines}" class="split"/>{names}' if names else ""


def sheets_of(box: Box, sheets: int) -> str:
    """The sheets of a stack, the last one first, so that those in front cover it."""
    depth = SHEET if sheets > 1 else 0
    return "".join(
        f'<rect x="{box.x + i * depth:g}" y="{box.y - i * depth:g}" width="{box.width:g}" height="{box.height:g}"'
        ' class="sheet"/>'
        for i in reversed(range(sheets))
    )


def edges_of(tensor: Tensor, box: Box, labels: dict[str, str]) -> tuple[str, float]:
    """The edges of a box with their labels, each in the colour of its axis; and how far to the right they reach."""
    stack_axis, rows_axis, columns_axis = [None, None, *tensor.axes][-3:]
    body = edge(box.x, box.bottom, box.right, box.bottom, columns_axis)
    below = labels[columns_axis].replace("\n", " ")
    body += text(box.x + box.width / 2, box.bottom + BELOW, below, css=f"ax-{axis_of(columns_axis)}")
    if rows_axis:
        body += edge(box.x, box.y, box.x, box.bottom, rows_axis)
        middle = box.y + box.height / 2 + HALF_LINE
        body += text(box.x - GAP, middle, labels[rows_axis], "end", f"ax-{axis_of(rows_axis)}")
    right = box.right
    if stack_axis:
        if box.back:
            body += edge(box.right, box.bottom, box.right + box.back, box.bottom - box.back, stack_axis)
        x, y = box.right + box.back + GAP, box.bottom - box.back + HALF_LINE
        body += text(x, y, labels[stack_axis], "start", f"ax-{axis_of(stack_axis)}")
        right += box.back + 14 + width_of(labels[stack_axis])
    elif tensor.rows:
        right += LEFT
    return body, right


def spoken(tensor: Tensor, labels: dict[str, str], language: str) -> str:
    """The axes of a tensor, for a screen reader."""
    colon, semicolon, axis_word = (word(name, language) for name in ("colon", "semicolon", "axis"))
    return semicolon.join(f"{axis_word} {i}{colon}{labels[axis]}" for i, axis in enumerate(tensor.axes)).replace(
        "\n", " "
    )


def draw_tensor(tensor: Tensor, cell: float, title: str, language: str) -> str:
    """A tensor as a drawing of its own."""
    sheets, rows, columns = front_of(tensor)
    labels = labels_of(tensor)
    rows_axis = tensor.axes[-2] if len(tensor.axes) > 1 else ""
    back = (sheets - 1) * SHEET
    box = Box(LEFT + width_of(labels.get(rows_axis, "")), TOP + back, columns * cell, rows * cell, back)
    edges, right = edges_of(tensor, box, labels)
    body = text(box.x, LINE - 1, tensor.name, "start", "name")
    body += sheets_of(box, sheets) + grid(box, columns, rows, cell) + named_pieces(tensor, box) + edges
    half_label = NARROW_LETTER * len(labels[tensor.axes[-1]])
    total = max(right, box.x + NAME_LETTER * len(tensor.name), box.x + box.width / 2 + half_label) + 4
    name = f"{title.rstrip('.。')}{word('colon', language)}{tensor.name} {tensor.shape}"
    return svg(total, box.bottom + BOTTOM, name, spoken(tensor, labels, language), body)


def coloured_sizes(tensor: Tensor) -> str:
    """A shape in numbers, each in the colour of its axis."""
    sizes = (
        f'<span class="ax ax-{axis_of(axis)}">{size}</span>'
        for axis, size in zip(tensor.axes, tensor.shape, strict=True)
    )
    return f"({', '.join(sizes)})"


def cell_size(tensors: list[Tensor]) -> float:
    """The size of a cell with which the widest and the tallest of some tensors have room."""
    _, rows, columns = (max(sizes) for sizes in zip(*map(front_of, tensors), strict=True))
    return min(CELL, WIDEST / columns, TALLEST / rows)


def draw(spec: dict, shapes: dict[str, Shape], language: str) -> str:
    """The drawings of a `kind: tensors` figure, in a row that wraps on a narrow screen."""
    entries = read_entries(spec, shapes, language)
    cell = cell_size([entry for entry in entries if isinstance(entry, Tensor)])
    drawn = []
    for entry in entries:
        if isinstance(entry, Tensor):
            drawing = draw_tensor(entry, cell, spec["title"], language)
            drawn.append(f'<div class="tensor">{drawing}<code>{coloured_sizes(entry)}</code></div>')
        else:
            drawn.append(f'<div class="then"><code>{escape(entry)}</code></div>')
    return f'<div class="tensors">{"".join(drawn)}</div>'
