"""A page as a notebook: each program of its Markdown becomes a cell, with what it printed and plotted.

One that is marked to be skipped is read, not run: it stays Markdown.

The outputs are those that are stored in snippets/ and proved there, so that making a notebook runs nothing.
"""

import json
import re
from pathlib import Path

from faults import PageError

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OUTPUT = "<!--pytest-codeblocks:expected-output-->"
RAISES = "<!--pytest.mark.raises("
SKIP = "<!--pytest.mark.skip("
MARK = re.compile(r"<!--[- ]*pytest.*?-->")
IMAGE = re.compile(r"^!\[([^\]]*)\]\(([^)]+\.svg)\)$", re.MULTILINE)
ATTRIBUTES = re.compile(r"^ *\{ *[#.][^}\n]*\}$", re.MULTILINE)  # of a paragraph, which no notebook reads
HEADING = re.compile(r"^(#{1,6}) +(.*?) *(?:\{ *#([\w-]+)[^}\n]*\})?$", re.MULTILINE)
PARTS = re.compile(rf"{FENCE.pattern}|{IMAGE.pattern}", re.MULTILINE | re.DOTALL)
KERNEL = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def headings_of(text: str) -> list[tuple[str, str, str]]:
    """The headings of a page's Markdown outside its fences: (marks, text, id), the id empty where there is none."""
    return HEADING.findall(FENCE.sub("", text))


def display(alt: str, file: Path, written: str) -> dict:
    """A plot as an output of a cell, with the words that describe it. Raises PageError if there is no such image."""
    if not file.is_file():
        raise PageError(
            f"this page shows {file.name}, which does not exist: `pytest --update-outputs` writes it", written
        )
    data = {"image/svg+xml": file.read_text("utf-8"), "text/plain": alt}
    return {"output_type": "display_data", "data": data, "metadata": {"alt": alt}}


def cells_of(text: str, folder: Path) -> list[dict]:
    """The cells of a page: prose, code, and with the code what it printed and plotted.

    `text` is expanded Markdown without front matter, `folder` the one that its images are relative to. Raises
    PageError for an output or a plot that no program comes before.
    """
    cells, end = [], 0

    def prose(piece):
        piece = HEADING.sub(r"\1 \2", ATTRIBUTES.sub("", MARK.sub("", piece))).strip()
        if piece:
            cells.append({"cell_type": "markdown", "metadata": {}, "source": piece})

    def add_output(output, written):
        if not cells or cells[-1]["cell_type"] != "code":
            raise PageError("an output or a plot without a program right in front of it: no cell can show it", written)
        cells[-1]["outputs"].append(output)

    for part in PARTS.finditer(text):
        before = text[end : part.start()]
        prose(before)
        language, body, alt, image = part.groups()
        end = part.end()
        if image:
            add_output(display(alt, Path(folder, image), part[0]), part[0])
        elif language == "python" and SKIP not in before:
            cell = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
            cells.append(cell | {"source": body.rstrip("\n")})
            if RAISES in before:
                cell["metadata"]["tags"] = ["raises-exception"]  # so that "run all" goes on
        elif OUTPUT not in before:
            prose(part[0])  # printed by no program
        else:
            add_output({"output_type": "stream", "name": "stdout", "text": body}, part[0])
    prose(text[end:])
    return [cell | {"id": f"cell-{i}"} for i, cell in enumerate(cells)]


def notebook(text: str, folder: Path) -> str:
    """An .ipynb, as text, of a page's expanded Markdown."""
    document = {"cells": cells_of(text, folder), "metadata": KERNEL, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
