"""A real kernel, for the tests that run notebooks."""

import os
from pathlib import Path

from nbclient import NotebookClient

# Plots as the pages show them, the same each time.
PLOTS = {"MATPLOTLIBRC": str(Path(__file__).with_name("matplotlibrc")), "SOURCE_DATE_EPOCH": "0"}
AS_SVG = ["--InlineBackend.figure_formats=['svg']"]


def code_cells(document):
    """The cells of a notebook that hold a program."""
    return [cell for cell in document["cells"] if cell["cell_type"] == "code"]


def run(document, folder, **environment):
    """Run a notebook from top to bottom in a new kernel, which works in a folder; gives its code cells, run.

    A cell that fails stops nothing, so that one run tells of all that fail.
    """
    for cell in code_cells(document):
        cell.outputs = []
    client = NotebookClient(
        document,
        timeout=120,
        kernel_name="python3",
        allow_errors=True,
        resources={"metadata": {"path": str(folder)}},
        extra_arguments=AS_SVG,
    )
    client.execute(env=os.environ | PLOTS | environment)
    return code_cells(document)
