"""The figures of `kind: losses`: the losses of a padded batch, those that the mask leaves out, and the two means."""

from .spec import FigureError, Rows, Shape, read_number, read_rows
from .stairs import LEFT, ROW, TOP, cell, column_width, name_of_row, numbers_of_steps
from .strokes import GAP, HALF_LINE, LINE, WIDTH, svg, text

BELOW = 26  # from the grid to the first mean
DIGITS = 4  # to which a printed mean is compared


def read_losses(spec: dict) -> tuple[Rows, Rows]:
    """The losses and the mask, a number of each for each step of each sequence."""
    losses, mask = (read_rows(spec, key) for key in ("losses", "mask"))
    lengths = [len(row) for row in losses]
    kept = {each for row in mask for each in row}
    if [len(row) for row in mask] != lengths or len(set(lengths)) != 1 or kept - {0, 1}:
        raise FigureError(
            f"the figure {spec['title']!r} needs a 0 or a 1 of {spec['mask']} for each number of {spec['losses']}; "
            f"snippets/{spec['from']} prints {losses} and {mask}"
        )
    return losses, mask


def read_mean(spec: dict, key: str, total: float, count: int) -> float:
    """A mean that the program printed, which must be `total / count`."""
    mean = read_number(spec, key)
    if not count or round(mean - total / count, DIGITS):
        raise FigureError(
            f"the figure {spec['title']!r} divides {total:g} by {count}, but snippets/{spec['from']} prints "
            f"{spec[key]} {mean:g}: have the program divide the sum of the masked losses by that"
        )
    return mean


def draw(spec: dict, shapes: dict[str, Shape], language: str) -> str:
    """The grid of losses, and what their sum is divided by."""
    losses, mask = read_losses(spec)
    steps, rows = len(losses[0]), len(losses)
    total = sum(loss for each, kept in zip(losses, mask, strict=True) for loss, k in zip(each, kept, strict=True) if k)
    count, column = sum(map(sum, mask)), column_width(steps)
    body = numbers_of_steps(steps, column, TOP - 12)
    for row in range(rows):
        y = TOP + row * ROW
        body += name_of_row(row, TOP)
        for step, (loss, kept) in enumerate(zip(losses[row], mask[row], strict=True)):
            x = LEFT + step * column
            body += cell(x, y, column, "state" if kept else "left-out")
            body += text(x + column / 2, y + ROW / 2 + HALF_LINE, f"{loss:g}", css="number" if kept else "struck")
    y = TOP + rows * ROW + BELOW
    means = {"right": (count, "✓", "sound"), "wrong": (rows * steps, "×", "spoiled")}
    for key, (divisor, mark, css) in means.items():
        mean = read_mean(spec, key, total, divisor)
        body += text(LEFT - GAP, y, mark, "end", css)
        body += text(LEFT, y, f"{spec[key]} = {total:g} ÷ {divisor} = {mean:g}", "start", "number")
        y += LINE * 1.5
    return svg(WIDTH, y - LINE, spec["title"], spec["description"], body)
