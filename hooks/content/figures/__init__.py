"""Draw the figures of a page as SVG, from data.

A figure is a fence of YAML in the page. It names its tensors and their axes; the
numbers come from the output of a snippet, which the harness proves, so that a
figure cannot say anything else than the example beside it.

    ```figure
    kind: tensors
    title: What goes in
    description: Three boxes …
    from: article/layer_forward.out
    tensors:
      - {name: x, axes: [L, N, H_in]}
      - then: lstm
      - {name: output, axes: [L, N, D * H_out], columns: [forward, backward]}
    ```

`kind: tensors` draws boxes to one scale, `kind: states` the grid of layers,
directions and time steps with the places of `h_n` in it.
"""

import re
from html import escape

from docs_data import word

from . import boxes, lanes
from .spec import read_shapes, read_spec

KINDS = {"tensors": boxes.draw, "states": lanes.draw}


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
