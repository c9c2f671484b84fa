"""The figures of `kind: memory`: a tensor `(N, L)`, the order of its numbers in memory, and what is made of them.

`transpose` reads the same numbers in another order, so that a column is a sequence. `view` cuts the order at other
places, so that a column has numbers of several sequences.
"""

from docs_data import word

from .spec import FigureError, Rows, Shape, read_rows
from .strokes import HALF_LINE, WIDTH, svg, text

MARGIN = 6
CELL = 28  # the width of a cell at most
ROW = 26  # its height
STRIP, GRIDS = 52, 178  # how far down the order in memory is, and the tensors
LABEL = 31  # beside a grid: the names of its rows
FILLS = 3  # in how many ways a cell is filled: one for a sequence, then from the start again


def read_memory(spec: dict, shapes: dict[str, Shape]) -> tuple[Rows, Rows, Rows]:
    """The tensor, transposed and viewed, as a program printed them: all must hold what these words mean."""
    x, transposed, viewed = (read_rows(spec, key) for key in ("x", "transposed", "viewed"))
    memory, high = shapes.get(spec["memory"]), len(x)
    numbers = [number for row in x for number in row]
    asked = {
        "memory": numbers,
        "transposed": [list(column) for column in zip(*x, strict=False)],
        "viewed": [numbers[at : at + high] for at in range(0, len(numbers), high)],
    }
    for key, found in {"memory": list(memory or ()), "transposed": transposed, "viewed": viewed}.items():
        if found != asked[key]:
            raise FigureError(
                f"the figure {spec['title']!r} needs {asked[key]} for {spec[key]}, as {spec['x']} is {x}; "
                f"snippets/{spec['from']} prints {found}"
            )
    if len(set(numbers)) < len(numbers):
        raise FigureError(f"the figure {spec['title']!r} has a number of {spec['x']} twice: give each step its own")
    return x, transposed, viewed


def cells(rows: Rows, x: float, y: float, width: float, sequence_of: dict) -> str:
    """A grid of numbers, each filled as its sequence is."""
    body = ""
    for i, row in enumerate(rows):
        for j, number in enumerate(row):
            left, top = x + j * width, y + i * ROW
            body += (
                f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{ROW}"'
                f' class="fill-{sequence_of[number] % FILLS}"/>'
            )
            body += text(left + width / 2, top + ROW / 2 + HALF_LINE, str(number), css="number")
    return body


def pieces(name: str, count: int, length: int, width: float, above: bool) -> str:
    """Brackets along the order in memory: which numbers are a row of a tensor."""
    y, way = (STRIP - 4, -1) if above else (STRIP + ROW + 4, 1)
    body = ""
    for piece in range(count):
        left, right = MARGIN + piece * length * width + 2, MARGIN + (piece + 1) * length * width - 2
        body += f'<path d="M{left:g} {y:g}v{5 * way}H{right:g}v{-5 * way}" class="arrow"/>'
        middle = y - 11 if above else y + 19
        body += text((left + right) / 2, middle, f"{name}[{piece}]", css="code")
    return body


def grid(name: str, what: str, rows: Rows, axes: str, x: float, width: float, sequence_of: dict) -> str:
    """A tensor with its name, what it was made by, and the numbers of its axes."""
    left = x + LABEL
    body = text(left, GRIDS - (46 if what else 29), name, "start", "name")
    body += text(left, GRIDS - 29, what, "start", "code") if what else ""
    body += text(left - 8, GRIDS - 8, axes[1], "end", f"ax-{axes[1]}")
    for j in range(len(rows[0])):
        body += text(left + (j + 0.5) * width, GRIDS - 8, str(j), css=f"ax-{axes[1]}")
    for i in range(len(rows)):
        row = f"{axes[0]} {i}" if i == 0 else str(i)
        body += text(left - 6, GRIDS + (i + 0.5) * ROW + HALF_LINE, row, "end", f"ax-{axes[0]}")
    return body + cells(rows, left, GRIDS, width, sequence_of)


def verdicts(rows: Rows, x: float, width: float, sequence_of: dict) -> str:
    """Below each column, whether all of it is of one sequence."""
    body, y = "", GRIDS + len(rows) * ROW + 18
    for j, column in enumerate(zip(*rows, strict=True)):
        sound = len({sequence_of[number] for number in column}) == 1
        body += text(x + LABEL + (j + 0.5) * width, y, "✓" if sound else "×", css="sound" if sound else "spoiled")
    return body


def draw(spec: dict, shapes: dict[str, Shape], language: str) -> str:
    """The order in memory with the rows that are cut of it, and below it the three tensors."""
    x, transposed, viewed = read_memory(spec, shapes)
    high, wide = len(x), len(x[0])
    sequence_of = {number: row for row, numbers in enumerate(x) for number in numbers}
    strip = min(CELL, (WIDTH - 2 * MARGIN) / (high * wide))
    width = min(CELL, (WIDTH - 2 * MARGIN - 3 * LABEL) / (wide + 2 * high))
    body = text(MARGIN, 14, word("memory", language), "start", "lane")
    body += cells([[number for row in x for number in row]], MARGIN, STRIP, strip, sequence_of)
    body += pieces(spec["x"], high, wide, strip, True) + pieces(spec["viewed"], wide, high, strip, False)
    second = MARGIN + LABEL + wide * width
    third = second + LABEL + high * width
    body += grid(spec["x"], "", x, "NL", MARGIN, width, sequence_of)
    body += grid(spec["transposed"], "transpose", transposed, "LN", second, width, sequence_of)
    body += grid(spec["viewed"], "view", viewed, "LN", third, width, sequence_of)
    body += verdicts(transposed, second, width, sequence_of) + verdicts(viewed, third, width, sequence_of)
    bottom = GRIDS + max(high, wide) * ROW + 26
    return svg(WIDTH, bottom, spec["title"], spec["description"], body)
