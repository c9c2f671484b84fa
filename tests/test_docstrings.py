"""The examples in the docstrings of the build, of the harness and of the tests are true."""

import ast
import doctest
import importlib

import pytest
from website import ROOT

FOLDERS = [ROOT / name for name in ("hooks", "tests", "publish")]


def has_examples(file):
    """Whether a docstring in a file has an example."""
    nodes = ast.walk(ast.parse(file.read_text("utf-8")))
    documented = (node for node in nodes if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef))
    return any(">>> " in (ast.get_docstring(node) or "") for node in documented)


MODULES = [
    ".".join(file.relative_to(folder).with_suffix("").parts).removesuffix(".__init__")
    for folder in FOLDERS
    for file in sorted(folder.rglob("*.py"))
    if "wrong_pages" not in file.parts and has_examples(file)
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    """Each example gives what is written below it."""
    failed, tried = doctest.testmod(importlib.import_module(name))
    assert tried and not failed
