"""Outputs as they are stored: what a program printed as an .out file, written only where it says something new."""

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .judge import everything
from .pages import Block
from .programs import Program, ProgramError, section_texts
from .tolerance import alike

READABLE = 0o644  # the rights of a file that is written


class OutputError(Exception):
    """What was printed cannot be stored; the message says why."""


def read(path: Path) -> str:
    """The text of a file; nothing of one that is not there."""
    return path.read_text("utf-8") if path.exists() else ""


def sections_of(path: Path, program: Program) -> dict[str, str]:
    """What the .out file of a program holds, by section; nothing of one whose sections cannot be read."""
    if not program.sections:
        return {"": read(path)}
    try:
        return section_texts(read(path))
    except ProgramError:
        return {}


def output_file(
    block: Block, result: dict[str, Any], tolerances: Mapping[str, float | None], stored: Iterable[Path]
) -> str:
    """The .out file of a block's program: what it printed, section by section where it has sections.

    What one of some stored files holds, the first of them before the others, stays as it is where what was printed
    is within the tolerance of its section: so another machine writes nothing anew.
    """
    program, printed = block.program, dict(result["printed"])
    if error := result["error"]:
        printed[error["section"]] = printed.get(error["section"], "") + error["last"]
    elif result["end"]:
        printed[block.section] = everything(block, result)
    if any("8<-" in line for text in printed.values() for line in text.split("\n")):
        raise OutputError("it prints a line with the mark of a snippet, --8<--, which no page can show")
    known = [sections_of(path, program) for path in stored]
    for section, text in printed.items():
        if (within := tolerances.get(section)) is not None:
            olds = (each[section] for each in known if section in each)
            near = (old for old in olds if alike(old.rstrip("\n"), text.rstrip("\n"), within))
            printed[section] = next(near, text)
    if not program.sections:
        return printed.get("", "")
    lines = []
    for section in program.sections:
        if text := printed.get(section, ""):
            lines += [f"--8<-- [start:{section}]", text.rstrip("\n"), f"--8<-- [end:{section}]"]
    return "\n".join(lines) + "\n"


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all: another process may be reading it."""
    with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8", newline="\n") as file:
        file.write(text)
    os.chmod(file.name, READABLE)
    os.replace(file.name, path)
