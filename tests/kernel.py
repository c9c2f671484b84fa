"""A real kernel, for the tests that run notebooks."""

import atexit
import functools
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from nbclient import NotebookClient

# Plots as the pages show them, the same each time.
PLOTS = {"MATPLOTLIBRC": str(Path(__file__).with_name("matplotlibrc")), "SOURCE_DATE_EPOCH": "0"}
AS_SVG = ["--InlineBackend.figure_formats=['svg']"]
FORKS = Path(__file__).with_name("forked_kernels.py")


def code_cells(document):
    """The cells of a notebook that hold a program."""
    return [cell for cell in document["cells"] if cell["cell_type"] == "code"]


@functools.cache
def forked():
    """The folder in which Jupyter finds the kernel `forked`, whose process has been started."""
    folder = tempfile.TemporaryDirectory()
    path = str(Path(folder.name, "socket"))
    command = [sys.executable, str(FORKS), path]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
    assert process.stdout.readline() == b"ready\n"
    spec = Path(folder.name, "kernels/forked/kernel.json")
    spec.parent.mkdir(parents=True)
    argv = [*command, "-f", "{connection_file}"]
    spec.write_text(json.dumps({"argv": argv, "display_name": "Python 3", "language": "python"}), "utf-8")
    atexit.register(folder.cleanup)
    atexit.register(process.kill)
    return folder.name


def run(document, folder, **environment):
    """Run a notebook from top to bottom in a new kernel, which works in a folder; gives its code cells, run.

    A cell that fails stops nothing, so that one run tells of all that fail. The kernel is a fork of a process that has
    imported torch, where there are forks.
    """
    for cell in code_cells(document):
        cell.outputs = []
    forks = hasattr(os, "fork")
    if forks:
        os.environ["JUPYTER_PATH"] = forked()
    client = NotebookClient(
        document,
        timeout=120,
        kernel_name="forked" if forks else "python3",
        allow_errors=True,
        resources={"metadata": {"path": str(folder)}},
        extra_arguments=AS_SVG,
    )
    client.execute(env=os.environ | PLOTS | environment)
    return code_cells(document)
