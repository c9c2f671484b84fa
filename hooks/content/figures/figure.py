"""A figure, from its YAML to its HTML: the ```figure fence."""

import re
from html import escape

from docs_data import word

from . import boxes, calls, lanes, losses, memory, path, stairs, wires
from .spec import read_shapes, read_spec

KINDS = {
    "tensors": boxes.draw,
    "path": path.draw,
    "states": lanes.draw,
    "packed": stairs.draw_packed,
    "padded": stairs.draw_padded,
    "cell": wires.draw,
    "calls": calls.draw,
    "memory": memory.draw,
    "losses": losses.draw,
}


def figure(source: str, language: str) -> str:
    """A figure's YAML as HTML. Raises FigureError if it cannot be drawn."""
    spec = read_spec(source)
    drawing = KINDS[spec["kind"]](spec, read_shapes(spec["from"]), language)
    caption = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(spec.get("caption", "")))
    spoken = f"{word('description', language)}{word('colon', language)}{escape(spec['description'])}"
    return (
        f'<figure class="figure">{drawing}<figcaption><strong>{escape(spec["title"])}</strong> {caption}'
        f'<span class="spoken">{spoken}</span></figcaption></figure>'
    )
