"""The figures of `kind: path`: the tensors on their way through a model, from top to bottom.

Between two of them is the line of the program that makes the lower one. Each axis has its colour, so that what a layer
changes is seen by that.
"""

from docs_data import word

from .spec import FigureError, Shape, Tensor, read_entries
from .strokes import HALF_LINE, LINE, WIDTH, axes_text, box, svg, text, wire

BOX, BETWEEN = 46, 40  # the height of a tensor's box, and of the arrow to the next
EDGE = 12  # from the box's edge to the text in it
ARROW = 26  # how far from the left the arrow runs
MOST_LETTERS = 48  # of a line beside an arrow


def read_way(spec: dict, shapes: dict[str, Shape]) -> list[Tensor | str]:
    """The tensors, and between each two of them what makes the lower one."""
    way = read_entries(spec, shapes)
    kinds = [isinstance(each, Tensor) for each in way]
    if len(way) < 3 or kinds != [place % 2 == 0 for place in range(len(way))] or not kinds[-1]:
        raise FigureError(
            f"the figure {spec['title']!r} draws a path: a tensor, a `then`, a tensor, and so on, a tensor at its end"
        )
    for line in way[1::2]:
        if len(str(line)) > MOST_LETTERS:
            raise FigureError(f"the figure {spec['title']!r} has room for {MOST_LETTERS} letters, and not for {line!r}")
    return way


def draw_tensor(tensor: Tensor, top: float) -> str:
    """A tensor's box: its name, its axes, and their sizes."""
    body = box(WIDTH / 2, top + BOX / 2, WIDTH - 2, BOX, "sheet")
    body += text(EDGE, top + BOX / 2 + HALF_LINE, tensor.name, "start", "name")
    first = top + BOX / 2 - LINE / 2 + HALF_LINE
    body += axes_text(WIDTH - EDGE, first, [axis.replace(" * ", "·") for axis in tensor.axes], "end")
    comma = "," if len(tensor.shape) == 1 else ""
    return body + text(WIDTH - EDGE, first + LINE, f"({', '.join(map(str, tensor.shape))}{comma})", "end", "number")


def draw(spec: dict, shapes: dict[str, Shape], language: str) -> str:
    """The way through a model; for a screen reader, the same as a sentence for each tensor."""
    body, top, spoken = "", 1.0, []
    for each in read_way(spec, shapes):
        if isinstance(each, Tensor):
            body += draw_tensor(each, top)
            spoken.append(f"{each.name} {each.shape}")
            top += BOX
        else:
            body += wire((ARROW, top), (ARROW, top + BETWEEN))
            body += text(ARROW + EDGE, top + BETWEEN / 2 + HALF_LINE, each, "start", "code")
            spoken.append(each)
            top += BETWEEN
    return svg(WIDTH, top + 1, spec["title"], word("semicolon", language).join(spoken), body)
