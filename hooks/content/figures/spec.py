"""What a figure is about: its YAML, and the tensors in it, whose sizes are those that a program printed."""

import ast
import re
from dataclasses import dataclass
from typing import Any

import yaml
from docs_data import SNIPPETS, facts, word
from faults import PageError

PRINTED = re.compile(r"^\s*([\w.\[\]]+):?\s+(?:torch\.Size\()?[(\[]([\d, ]*)[)\]]", re.MULTILINE)
# The equal pieces that an axis is made of, in their order.
PIECES = {"D * H_out": ["forward", "backward"], "4 * H_cell": ["i", "f", "g", "o"]}
ROWS = re.compile(r"^([\w.]+):?\s+(\[\[.*\]\])$", re.MULTILINE)
NUMBER = re.compile(r"^([\w.]+):?\s+(-?\d+(?:\.\d+)?)$", re.MULTILINE)
# The tensors that each kind of figure draws, by the key that names one, and their axes; `tensors` and `path` name
# their own.
AXES = {
    "states": {"output": ["L", "N", "D * H_out"], "h_n": ["D * num_layers", "N", "H_out"]},
    "packed": {"data": ["total"], "batch_sizes": ["L"]},
    "padded": {"data": ["total"], "batch_sizes": ["L"]},
    "cell": {
        "x_t": ["N", "H_in"],
        "h_before": ["N", "H_out"],
        "c_before": ["N", "H_cell"],
        "bias": ["4 * H_cell"],
        "four": ["N", "4 * H_cell"],
        "f": ["N", "H_cell"],
        "i": ["N", "H_cell"],
        "g": ["N", "H_cell"],
        "o": ["N", "H_cell"],
        "c_t": ["N", "H_cell"],
        "h_t": ["N", "H_out"],
    },
    "calls": {"x": ["L", "N", "H_in"]},
    "memory": {"memory": ["N * L"], "x": ["N", "L"], "transposed": ["L", "N"], "viewed": ["L", "N"]},
    "losses": {"losses": ["N", "L"], "mask": ["N", "L"]},
}
# What else a kind needs by name.
OTHERS = {"calls": ["cut", "carried"], "losses": ["right", "wrong"]}
# What each kind of figure needs beyond a title, a description and the output that it is from.
NEEDS = {kind: [*axes, *OTHERS.get(kind, [])] for kind, axes in AXES.items()}
NEEDS = {"tensors": ["tensors"], "path": ["tensors"], **NEEDS}

Shape = tuple[int, ...]
Rows = list[list[int | float]]


class FigureError(PageError):
    """A figure that cannot be drawn."""


@dataclass
class Tensor:
    """A tensor to draw: `shape` holds one size for each of `axes`, such as "D * H_out".

    `rows` and `columns` name the equal pieces that its last two axes are made of.
    """

    name: str
    axes: list[str]
    shape: Shape
    rows: list[str]
    columns: list[str]


def read_spec(source: str) -> dict:
    """The YAML of a figure, with all that its kind needs. Raises FigureError if it is none."""
    try:
        spec = yaml.safe_load(source)
    except yaml.YAMLError as error:
        raise FigureError(f"a figure is YAML, and this is not: {error}") from None
    kind = spec.get("kind") if isinstance(spec, dict) else None
    if kind not in NEEDS:
        raise FigureError(f"a figure is of kind {' or '.join(NEEDS)}, not {kind!r}")
    for key in ("title", "description", "from", *NEEDS[kind]):
        if not spec.get(key):
            raise FigureError(f"the figure {spec.get('title', '')!r} has no {key}")
        if not isinstance(spec[key], list if key == "tensors" else str):
            raise FigureError(f"the figure {spec['title']!r} has the {key} {spec[key]!r}: put a text in quotes")
    return spec


def all_texts(axes: Any) -> bool:
    """Whether the axes of a tensor are a list of texts."""
    return isinstance(axes, list) and all(isinstance(axis, str) for axis in axes)


def drawn_axes(spec: dict) -> list[tuple[str, list[str]]]:
    """The tensors of a figure, as (name, axes) pairs."""
    if spec["kind"] in AXES:
        return [(spec[key], axes) for key, axes in AXES[spec["kind"]].items()]
    for entry in spec["tensors"]:
        if not isinstance(entry, dict) or ("then" not in entry and not all_texts(entry.get("axes"))):
            raise FigureError(
                f'a tensor of a figure has a name and axes, a list of texts (a number in quotes: ["1", N]), or is a '
                f"`then`, and this is neither: {entry}"
            )
    return [(entry["name"], entry["axes"]) for entry in spec["tensors"] if "name" in entry]


def printed_shapes(output: str) -> dict[str, Shape]:
    """The shapes that a snippet printed, by name: lines such as `h_n (2, 3, 20)`.

    >>> printed_shapes("x    (5, 3, 10)\\nvalue 0.5\\n")
    {'x': (5, 3, 10)}
    """
    return {name: tuple(int(size) for size in re.findall(r"\d+", sizes)) for name, sizes in PRINTED.findall(output)}


def read_output(source: str) -> str:
    """What a snippet printed, `source` being a path below snippets/."""
    path = SNIPPETS / source
    if not path.is_file():
        raise FigureError(f"a figure takes its numbers from snippets/{source}, which does not exist")
    return path.read_text("utf-8")


def read_shapes(source: str) -> dict[str, Shape]:
    """The shapes in a snippet's output."""
    return printed_shapes(read_output(source))


def printed_rows(output: str) -> dict[str, Rows]:
    """The lists of lists that a snippet printed, by name: lines such as `x [[1, 2], [3, 4]]`.

    >>> printed_rows("x [[1, 2], [3, 4]]\\nflat [1, 2]\\n")
    {'x': [[1, 2], [3, 4]]}
    """
    return {name: ast.literal_eval(rows) for name, rows in ROWS.findall(output)}


def read_rows(spec: dict, key: str) -> Rows:
    """The rows of numbers that a figure's snippet prints under the name that the figure has for `key`."""
    rows = printed_rows(read_output(spec["from"])).get(spec[key])
    if rows is None:
        raise FigureError(
            f"the figure {spec['title']!r} draws {spec[key]}, and snippets/{spec['from']} prints no rows of that name: "
            f'print("{spec[key]}", {spec[key]}.tolist())'
        )
    return rows


def read_number(spec: dict, key: str) -> float:
    """The number that a figure's snippet prints under the name that the figure has for `key`."""
    numbers = dict(NUMBER.findall(read_output(spec["from"])))
    if spec[key] not in numbers:
        raise FigureError(
            f"the figure {spec['title']!r} shows {spec[key]}, and snippets/{spec['from']} prints no number of that "
            f'name: print("{spec[key]}", {spec[key]}.item())'
        )
    return float(numbers[spec[key]])


def read_tensor(entry: dict, shapes: dict[str, Shape], source: str, language: str = "en") -> Tensor:
    """The tensor that one entry of a figure describes, with the size of each axis."""
    name, axes = entry.get("name"), entry.get("axes")
    if not name or not axes:
        raise FigureError(f"a tensor of a figure has a name and axes, and this has not: {entry}")
    if not all_texts(axes):
        raise FigureError(f'a figure gives {name} the axes {axes}: write a list of texts, a number in quotes: ["1", N]')
    if name not in shapes:
        raise FigureError(f"a figure draws {name}, but snippets/{source} prints no shape of that name")
    if len(shapes[name]) != len(axes):
        raise FigureError(f"a figure gives {name} the axes {axes}, but snippets/{source} prints {shapes[name]}")

    for key, axis in (("rows", axes[-2:][0]), ("columns", axes[-1])):
        if entry.get(key) and entry[key] != PIECES.get(axis):
            raise FigureError(f"a figure divides {name} into {entry[key]}; {axis} has the pieces {PIECES.get(axis)}")

    def words(key):
        return [word(part, language) if part in facts("words") else part for part in entry.get(key, [])]

    return Tensor(name, axes, shapes[name], words("rows"), words("columns"))


def read_entries(spec: dict, shapes: dict[str, Shape], language: str = "en") -> list[Tensor | str]:
    """What a figure lists under `tensors`: the tensors, and the text of each `then`."""
    return [
        entry["then"] if "then" in entry else read_tensor(entry, shapes, spec["from"], language)
        for entry in spec["tensors"]
    ]
