"""The figures of `kind: cell`: the way through one time step of an LSTM, with a shape on each wire.

The cell state runs along the top, from left to right. The input and the hidden state come in below, are multiplied by
their weights and added to `four`, which is cut into the gates. As the cell state has to meet them, these stand in the
order f, i, g, o.
"""

from .boxes import axis_label
from .spec import AXES, FigureError, Shape, read_tensor
from .strokes import GAP, HALF_LINE, WIDTH, axes_text, box, svg, text, wire

HEIGHT = 426
LEFT, RIGHT = 6, 366  # where wires come in and go out
RADIUS = 10  # of the circle of an operation
STATE, PRODUCT, TANH, HIDDEN = 62, 116, 106, 156  # how far down: the cell state, i * g, tanh(c_t), o * tanh(c_t)
NAMES, GATES, BUS, SUM, OUT = 184, 218, 252, 306, 352  # the gates' names, the gates, `four`, what adds up to it, h_t
COLUMNS = {"f": 82, "i": 152, "g": 222, "o": 292}
FUNCTIONS = {"f": "σ", "i": "σ", "g": "tanh", "o": "σ"}
OUTPUT = 338  # the column in which the hidden state is made
MIDDLE = 187  # the column in which `four` is made
NAME, SHAPE = 30, 16  # how far above a wire its name stands, and its shape


def read_sizes(spec: dict, shapes: dict[str, Shape]) -> dict[str, int]:
    """The size of each axis: one, whichever tensor of the step has it."""
    sizes: dict[str, int] = {}
    for key, axes in AXES["cell"].items():
        tensor = read_tensor({"name": spec[key], "axes": axes}, shapes, spec["from"])
        for axis, size in zip(axes, tensor.shape, strict=True):
            factor, symbol = (4, axis.removeprefix("4 * ")) if axis.startswith("4 * ") else (1, axis)
            if size != factor * sizes.setdefault(symbol, size // factor):
                raise FigureError(
                    f"the figure {spec['title']!r} has {symbol} = {sizes[symbol]}, but snippets/{spec['from']} prints "
                    f"{tensor.name} {tensor.shape}, whose axes are ({', '.join(axes)}): name the tensors of one step"
                )
    return sizes


def part(x: float, y: float, width: float, words: str, css: str) -> str:
    """What a wire goes through: a function, or a product with weights."""
    corner = 4 if css == "state" else 0
    return box(x, y, width, 26, css, corner) + text(x, y + HALF_LINE, words, css="part")


def circle(x: float, y: float, sign: str) -> str:
    """An element-wise operation."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{RADIUS}" class="operation"/>{text(x, y + HALF_LINE, sign)}'


def draw_gates(spec: dict) -> str:
    """From `four` up to the four gates, each with its name and its shape."""
    first, last = COLUMNS["f"], COLUMNS["o"]
    body = f'<path d="M{first} {BUS}H{last}" class="arrow"/>'
    body += text(first - GAP, BUS + HALF_LINE, "chunk", "end", "code")
    for key, x in COLUMNS.items():
        body += wire((x, BUS), (x, GATES + 13)) + part(x, GATES, 44, FUNCTIONS[key], "state")
        body += text(x, NAMES, spec[key], css="name") + axes_text(x, NAMES + 15, AXES["cell"][key])
    return body


def draw_sum(spec: dict) -> str:
    """From the input, the hidden state and the bias to `four`."""
    axes = AXES["cell"]
    body = text(LEFT, SUM - NAME, spec["h_before"], "start", "name")
    body += axes_text(LEFT, SUM - SHAPE, axes["h_before"], "start")
    body += wire((LEFT, SUM), (74, SUM)) + part(112, SUM, 76, "weight_hh", "sheet")
    body += wire((150, SUM), (MIDDLE - RADIUS, SUM))
    bottom = SUM + 98
    body += wire((MIDDLE, bottom), (MIDDLE, SUM + 61)) + part(MIDDLE, SUM + 48, 76, "weight_ih", "sheet")
    body += wire((MIDDLE, SUM + 35), (MIDDLE, SUM + RADIUS))
    body += text(MIDDLE + GAP, bottom - 16, spec["x_t"], "start", "name")
    body += axes_text(MIDDLE + GAP, bottom - 2, axes["x_t"], "start")
    body += wire((244, SUM), (MIDDLE + RADIUS, SUM)) + text(250, SUM + HALF_LINE, spec["bias"], "start", "name")
    body += axes_text(250, SUM + HALF_LINE + 15, axes["bias"], "start")
    body += wire((MIDDLE, SUM - RADIUS), (MIDDLE, BUS)) + circle(MIDDLE, SUM, "+")
    body += text(MIDDLE + GAP, BUS + 20, spec["four"], "start", "name")
    return body + axes_text(MIDDLE + GAP, BUS + 34, axes["four"], "start")


def draw_states(spec: dict) -> str:
    """From the gates to the new states: the cell state along the top, the hidden state on the right."""
    axes, top = AXES["cell"], NAMES - 14
    f, i, g, o = COLUMNS.values()
    body = wire((LEFT, STATE), (f - RADIUS, STATE)) + wire((f + RADIUS, STATE), (g - RADIUS, STATE))
    body += wire((g + RADIUS, STATE), (RIGHT, STATE)) + wire((f, top), (f, STATE + RADIUS))
    body += wire((i, top), (i, PRODUCT), (g - RADIUS, PRODUCT)) + wire((g, top), (g, PRODUCT + RADIUS))
    body += wire((g, PRODUCT - RADIUS), (g, STATE + RADIUS))
    body += circle(f, STATE, "×") + circle(g, STATE, "+") + circle(g, PRODUCT, "×")
    body += wire((OUTPUT, STATE), (OUTPUT, TANH - 13)) + part(OUTPUT, TANH, 44, "tanh", "state")
    body += wire((OUTPUT, TANH + 13), (OUTPUT, HIDDEN - RADIUS)) + wire(
        (o, top), (o, HIDDEN), (OUTPUT - RADIUS, HIDDEN)
    )
    body += wire((OUTPUT, HIDDEN + RADIUS), (OUTPUT, OUT), (RIGHT, OUT)) + circle(OUTPUT, HIDDEN, "×")
    for key, x, y, anchor in (
        ("c_before", LEFT, STATE - NAME, "start"),
        ("c_t", RIGHT, STATE - NAME, "end"),
        ("h_t", RIGHT, OUT + 20, "end"),
    ):
        body += text(x, y, spec[key], anchor, "name") + axes_text(x, y + NAME - SHAPE, axes[key], anchor)
    return body


def draw(spec: dict, shapes: dict[str, Shape], language: str) -> str:
    """One time step, and below it the sizes that the program has."""
    sizes = read_sizes(spec, shapes)
    body = draw_states(spec) + draw_gates(spec) + draw_sum(spec)
    for place, (symbol, size) in enumerate(sizes.items()):
        x = (place + 0.5) * WIDTH / len(sizes)
        body += text(x, HEIGHT - 4, axis_label(symbol, size), css=f"ax-{symbol}")
    return svg(WIDTH, HEIGHT, spec["title"], spec["description"], body)
