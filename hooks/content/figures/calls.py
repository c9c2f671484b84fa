"""The figures of `kind: calls`: a sequence in several calls, and how far back the gradient of each call's loss goes.

There are two drawings, one above the other: the state goes on from call to call cut off from its graph, and as it is.
Forward, it goes on in both. A program prints, for the loss of each call, how many steps of each call up to it get a
gradient, such as [[3], [0, 3], [0, 0, 3]].
"""

from docs_data import word

from .spec import AXES, FigureError, Rows, Shape, read_rows, read_tensor
from .strokes import HALF_LINE, WIDTH, box, svg, text, wire

LEFT, RIGHT = 62, 6  # the names of the lanes
BETWEEN = 26  # between two calls
TOP, STATES = 46, 74  # the calls' frames, and the middle of the states in them
STATE_WIDTH, STATE_HEIGHT = 20, 22
LOSSES, LANE = 114, 24  # the first loss, and from one to the next
BELOW = 22  # from the last loss to the end of a drawing
RADIUS = 3  # of the dot at a step that gets a gradient


def read_reach(spec: dict, key: str, steps: int) -> list[int]:
    """How many calls back the gradient of each call's loss goes, its own counted."""
    rows: Rows = read_rows(spec, key)
    reach = [sum(count > 0 for count in row) for row in rows]
    whole = [[0] * (len(row) - back) + [steps] * back for row, back in zip(rows, reach, strict=True)]
    if rows != whole or [len(row) for row in rows] != [*range(1, len(rows) + 1)] or 0 in reach:
        raise FigureError(
            f"the figure {spec['title']!r} draws {spec[key]} {rows}: it needs a row for the loss of each call, with "
            f"the steps of each call up to it that get a gradient, {steps} or 0, and none behind a 0"
        )
    return reach


def read_reaches(spec: dict, steps: int) -> tuple[list[int], list[int]]:
    """How many calls the gradients go back with the state cut off, which is one, and as it is, which is all of them."""
    cut, carried = (read_reach(spec, key, steps) for key in ("cut", "carried"))
    for key, found, asked, how in (
        ("cut", cut, [1] * len(cut), "as detached, where a gradient ends in its own call"),
        ("carried", carried, [*range(1, len(cut) + 1)], f"as it is, where a gradient goes back {len(cut)} calls"),
    ):
        if found != asked:
            rows = read_rows(spec, key)
            raise FigureError(f"the figure {spec['title']!r} draws {spec[key]} {rows} {how}: see what the program does")
    return cut, carried


def column_width(steps: int, calls: int) -> float:
    """The width of a time step, so that all calls have room."""
    return (WIDTH - LEFT - RIGHT - (calls - 1) * BETWEEN) / (steps * calls)


def draw_state(x: float, y: float, step: int) -> str:
    """The state at a time step of a call."""
    return box(x, y, STATE_WIDTH, STATE_HEIGHT, "state") + text(x, y + HALF_LINE, str(step), css="ax-L")


def draw_calls(name: str, reach: list[int], steps: int, top: float, language: str) -> tuple[str, float]:
    """The calls with the state that goes on, and for each loss the way back; and where that ends."""
    calls = len(reach)
    column = column_width(steps, calls)
    start = [LEFT + call * (steps * column + BETWEEN) for call in range(calls)]
    y, bottom = top + STATES, top + LOSSES + (calls - 1) * LANE
    body = text(6, top + 16, name, "start", "name") + text(6, y + HALF_LINE, "h, c", "start", "name")
    for call, x in enumerate(start):
        body += text(x + steps * column / 2, top + TOP - 8, word("call", language).format(call + 1), css="lane")
        body += (
            f'<rect x="{x:g}" y="{top + TOP:g}" width="{steps * column:g}" height="{2 * (STATES - TOP):g}" rx="6"'
            ' class="frame"/>'
        )
        centres = [x + (step + 0.5) * column for step in range(steps)]
        following = [*centres[1:], start[call + 1] + column / 2] if call + 1 < calls else centres[1:]
        for centre, after in zip(centres, following, strict=False):
            body += wire((centre + STATE_WIDTH / 2, y), (after - STATE_WIDTH / 2, y))
        body += "".join(draw_state(centre, y, step) for step, centre in enumerate(centres))
    for call, back in enumerate(reach):
        lane = top + LOSSES + call * LANE
        reached = start[call - back + 1 : call + 1]
        ways = [x + (step + 0.5) * column for x in reached for step in range(steps)]
        body += text(6, lane + HALF_LINE, word("loss", language).format(call + 1), "start", "lane")
        body += wire((start[call] + steps * column, lane), (ways[0] - column / 2, lane), css="back")
        body += "".join(f'<circle cx="{x:g}" cy="{lane:g}" r="{RADIUS}" class="reached"/>' for x in ways)
    for call in range(1, calls):
        if all(call - 1 not in range(each - back + 1, each) for each, back in enumerate(reach)):
            x = start[call] - BETWEEN / 2
            body += f'<path d="M{x:g} {top + TOP:g}V{y - 12:g}M{x:g} {y + 12:g}V{bottom + 10:g}" class="cut"/>'
            body += text(x, bottom + 24, "detach()", css="code")
    return body, bottom + BELOW


def draw(spec: dict, shapes: dict[str, Shape], language: str) -> str:
    """The calls with the state detached between them, and below with the state as it is."""
    x = read_tensor({"name": spec["x"], "axes": AXES["calls"]["x"]}, shapes, spec["from"])
    steps = x.shape[0]
    cut, carried = read_reaches(spec, steps)
    above, bottom = draw_calls(spec["cut"], cut, steps, 0, language)
    below, bottom = draw_calls(spec["carried"], carried, steps, bottom + BELOW, language)
    return svg(WIDTH, bottom, spec["title"], spec["description"], above + below)
