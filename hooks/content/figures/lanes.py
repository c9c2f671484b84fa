"""The figures of `kind: states`: a grid of time steps and lanes, one lane for each direction of each layer.

Each lane ends in a row of `h_n`; the states of the last layer are `output`.
"""

from docs_data import word

from .spec import FigureError, Shape, drawn_axes, read_tensor
from .strokes import GAP, HALF_LINE, WIDTH, box, svg, text, wire

LEFT, RIGHT, TOP = 96, 82, 40  # the names of the lanes, those of the rows, that of `output`
LANE, STEP = 40, 44  # the height of a lane, and the width of a time step at most
STATE_WIDTH, STATE_HEIGHT = 26, 22
BELOW, BOTTOM = 18, 28  # the numbers of the steps below the grid, and the end of the drawing


def lane_name(lane: int, directions: int, language: str) -> str:
    """What a row of the grid is: `layer 0 forward`, `第 0 层 正向`."""
    layer, back = divmod(lane, directions)
    name = word("layer", language).format(layer)
    return name if directions == 1 else f"{name}\n{word('backward' if back else 'forward', language)}"


def draw_lane(lane: int, steps: int, directions: int, language: str, column: float, y: float) -> str:
    """One direction of one layer: its states, in the order it reads them, and its row of `h_n`."""
    back = lane % directions == 1
    last = 0 if back else steps - 1
    half = STATE_WIDTH / 2
    body = text(6, y + HALF_LINE, lane_name(lane, directions, language), "start", "lane")
    for step in range(steps):
        x = LEFT + (step + 0.5) * column
        kind = "final" if step == last else "state"
        body += box(x, y, STATE_WIDTH, STATE_HEIGHT, kind)
        if step != last:
            following = (x - half, x - column + half) if back else (x + half, x + column - half)
            body += wire(*((end, y) for end in following))
    body += text(LEFT + (last + 0.5) * column, y + HALF_LINE, str(lane), css="row")
    return body + text(LEFT + steps * column + GAP, y + HALF_LINE, f"h_n[{lane}]", "start", "name")


def draw(spec: dict, shapes: dict[str, Shape], language: str) -> str:
    """The grid of time steps and lanes, with the row of `h_n` that each lane ends in."""
    output, h_n = (read_tensor({"name": name, "axes": axes}, shapes, spec["from"]) for name, axes in drawn_axes(spec))
    steps, lanes, directions = output.shape[0], h_n.shape[0], output.shape[-1] / h_n.shape[-1]
    if directions not in (1, 2) or lanes % directions:
        raise FigureError(f"the figure {spec['title']!r} has {directions:g} directions, and {lanes} rows in {h_n.name}")
    directions = int(directions)
    column = min(STEP, (WIDTH - LEFT - RIGHT) / steps)
    right, bottom = LEFT + steps * column, TOP + lanes * LANE
    body = "".join(
        draw_lane(lane, steps, directions, language, column, bottom - (lane + 0.5) * LANE) for lane in range(lanes)
    )
    body += (
        f'<rect x="{LEFT - 1:g}" y="{TOP - 2:g}" width="{right - LEFT + 2:g}" height="{directions * LANE + 2:g}"'
        f' rx="6" class="frame"/>{text(LEFT, TOP - 10, output.name, "start", "name")}'
    )
    for step in range(steps):
        body += text(LEFT + (step + 0.5) * column, bottom + BELOW, str(step), css="ax-L")
    body += text(LEFT - GAP, bottom + BELOW, "L", "end", "ax-L")
    return svg(WIDTH, bottom + BOTTOM, spec["title"], spec["description"], body)
