"""The figures of `kind: packed` and `kind: padded`: a batch of sequences of different lengths, a row for each.

Packed, the batch is a staircase: the steps that each sequence has, numbered in the order in which `data` holds them,
with `batch_sizes` below. Padded, it is a rectangle, and each direction reads all of it: what comes after padding in
its way has read it.
"""

from docs_data import word

from .spec import FigureError, Shape
from .strokes import GAP, HALF_LINE, WIDTH, box, svg, text, wire

LEFT, RIGHT, TOP = 92, 6, 34  # the names of the rows, and the numbers of the time steps
ROW, STEP = 34, 46  # the height of a row, and the width of a time step at most
BELOW = 20  # from one line of text below the grid to the next
INSET = 3  # from the edge of a cell to what is drawn in it


def read_stairs(spec: dict, shapes: dict[str, Shape]) -> tuple[Shape, Shape]:
    """What a program printed of a packed sequence: `data`, one number for each step, and `batch_sizes`."""
    missing = [spec[key] for key in ("data", "batch_sizes") if spec[key] not in shapes]
    if missing:
        raise FigureError(
            f"the figure {spec['title']!r} draws {missing[0]}, which snippets/{spec['from']} does not print"
        )
    data, sizes = shapes[spec["data"]], shapes[spec["batch_sizes"]]
    if sum(sizes) != len(data) or list(sizes) != sorted(sizes, reverse=True) or 0 in sizes:
        raise FigureError(f"the figure {spec['title']!r} has {len(data)} steps in data, and the batch_sizes {sizes}")
    return data, sizes


def cell(x: float, y: float, width: float, css: str) -> str:
    """The box of one step of one sequence."""
    return box(x + width / 2, y + ROW / 2, width - 2 * INSET, ROW - 2 * INSET, css)


def name_of_row(row: int, top: float) -> str:
    """The number of a sequence, in front of its row of a grid that begins at `top`."""
    return text(LEFT - GAP, top + (row + 0.5) * ROW + HALF_LINE, f"N {row}", "end", "ax-N")


def numbers_of_steps(steps: int, column: float, y: float) -> str:
    """The numbers of the time steps above a grid."""
    body = text(LEFT - GAP, y, "L", "end", "ax-L")
    return body + "".join(text(LEFT + (step + 0.5) * column, y, str(step), css="ax-L") for step in range(steps))


def column_width(steps: int) -> float:
    """The width of a time step, so that all have room."""
    return min(STEP, (WIDTH - LEFT - RIGHT) / steps)


def draw_packed(spec: dict, shapes: dict[str, Shape], language: str) -> str:
    """The staircase of a packed sequence, its steps in the order of `data`."""
    data, sizes = read_stairs(spec, shapes)
    column, bottom = column_width(len(sizes)), TOP + sizes[0] * ROW
    body, place = numbers_of_steps(len(sizes), column, TOP - 12), 0
    for row in range(sizes[0]):
        body += name_of_row(row, TOP)
    for step, size in enumerate(sizes):
        x = LEFT + step * column
        for row in range(sizes[0]):
            y = TOP + row * ROW
            if row >= size:
                body += cell(x, y, column, "left-out")
                continue
            body += cell(x, y, column, "state") + text(x + column / 2, y + ROW / 2 + 10, str(data[place]), css="name")
            body += text(x + INSET + 4, y + 14, str(place), "start", "place")
            place += 1
        body += text(x + column / 2, bottom + BELOW, str(size), css="name")
    body += text(LEFT - GAP, bottom + BELOW, spec["batch_sizes"], "end", "name")
    return svg(WIDTH, bottom + BELOW + GAP, spec["title"], spec["description"], body)


def draw_direction(lengths: list[int], steps: int, back: bool, top: float, language: str) -> str:
    """One direction over a padded batch: its way, and which of its states have padding behind them."""
    column = column_width(steps)
    name = word("backward" if back else "forward", language)
    body = text(6, top - 12, name, "start", "lane") + numbers_of_steps(steps, column, top - 12)
    for row, length in enumerate(lengths):
        y = top + row * ROW
        middle = y + ROW / 2
        body += name_of_row(row, top)
        for step in range(steps):
            x = LEFT + step * column
            is_padding = step >= length
            spoiled = is_padding or (back and length < steps)
            body += cell(x, y, column, "left-out" if is_padding else "state")
            body += text(
                x + column / 2, middle + HALF_LINE, "×" if spoiled else "✓", css="spoiled" if spoiled else "sound"
            )
            if back and step:
                body += wire((x + INSET, middle), (x - INSET, middle))
            elif not back and step + 1 < steps:
                body += wire((x + column - INSET, middle), (x + column + INSET, middle))
    return body


def draw_padded(spec: dict, shapes: dict[str, Shape], language: str) -> str:
    """The two directions over the padded batch that a packed sequence was made of."""
    _, sizes = read_stairs(spec, shapes)
    lengths = [sum(size > row for size in sizes) for row in range(sizes[0])]
    height = len(lengths) * ROW
    body = draw_direction(lengths, len(sizes), False, TOP, language)
    body += draw_direction(lengths, len(sizes), True, 2 * TOP + height, language)
    return svg(WIDTH, 2 * (TOP + height) + GAP, spec["title"], spec["description"], body)
