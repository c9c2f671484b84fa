"""Packages that a single program needs: which of them are missing here, and what brings them."""

import ast
from collections.abc import Collection, Iterable
from importlib.util import find_spec

from .programs import Program


def missing(names: Iterable[str]) -> list[str]:
    """The packages that the interpreter does not find, in whose place programs would run.

    >>> missing(["json", "no_such_package"])
    ['no_such_package']
    """
    return [name for name in names if find_spec(name) is None]


def in_words(names: Collection[str], requirements: str) -> str:
    """What to do about packages that are missing; `requirements` is the file that brings them, or "".

    >>> in_words(["onnx"], "recipes.txt"), in_words(["onnx", "onnxscript"], "")
    ('onnx is missing: pip install -r recipes.txt', 'onnx, onnxscript are missing: pip install onnx onnxscript')
    """
    cure = f"-r {requirements}" if requirements else " ".join(names)
    return f"{', '.join(names)} {'is' if len(names) == 1 else 'are'} missing: pip install {cure}"


def imported(program: Program) -> set[str]:
    """The packages that a program imports, wherever in it, by their first names."""
    found = set()
    for node in ast.walk(program.tree) if program.tree else ():
        if isinstance(node, ast.Import):
            found |= {each.name.partition(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found
