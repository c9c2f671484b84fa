"""What a program's run says of a page: the faults of a block, in plain words."""

import difflib
from typing import Any

from .pages import Block

UPDATE = "If this is what it should print, run pytest --update-outputs, and read the diff."


def transcript(block: Block, result: dict[str, Any]) -> str:
    """What the page should show under a block: what its section printed, and the error it ended with."""
    text = result["printed"].get(block.section, "")
    if (error := error_of(block, result)) and block.raises:
        text += error["last"]
    return text


def error_of(block: Block, result: dict[str, Any]) -> dict[str, str] | None:
    """The error that the block's own section ended with, or None."""
    error = result["error"]
    return error if error and error["section"] in (block.section, "") else None


def judge(block: Block, result: dict[str, Any]) -> list[str]:
    """The faults of a block: a list of messages, empty if the page is right."""
    return how_it_ended(block, result) or [
        *what_it_printed(block, result),
        *what_its_comments_say(block, result),
    ]


def how_it_ended(block: Block, result: dict[str, Any]) -> list[str]:
    """A block ends as its page says: in peace, or with the exception that its mark names."""
    error = error_of(block, result)
    if result["end"]:
        return [f"{block.place}: the program {result['end']}{tail(result)}"]
    if block.section not in result["printed"] and not error:
        full = result["error"]["full"] if result["error"] else ""
        return [f"{block.place}: the program never comes to section {block.section}\n{indented(full)}"]
    if error and not block.raises:
        return [f"{block.place}: an error that the page does not mention\n{indented(error['full'])}"]
    if block.raises and not error:
        return [f"{block.place}: the page says that this raises {block.raises}, but it ends without an error"]
    if error and block.raises not in (error["type"], error["name"]):
        return [f"{block.place}: the page says {block.raises}, but it raises\n{indented(error['full'])}"]
    if result["stderr"].strip():
        return [f"{block.place}: it printed to stderr, which no page shows\n{indented(result['stderr'])}"]
    return []


def what_it_printed(block: Block, result: dict[str, Any]) -> list[str]:
    """All that was printed is all that is shown."""
    actual = transcript(block, result)
    if block.section and result["printed"].get("", ""):
        return [f"{block.place}: the program prints outside of its sections\n{indented(result['printed'][''])}"]
    if block.expected is None:
        if not actual:
            return []
        return [f"{block.place}: it prints, and the page does not show it\n{indented(actual)}{cure(block)}"]
    shown, printed = block.expected.rstrip("\n"), actual.rstrip("\n")
    if not shown and not printed:
        return [f"{block.page}:{block.output.line}: nothing is printed, so no output is shown: take it away"]
    if shown == printed:
        return []
    lines = difflib.unified_diff(
        shown.split("\n"), printed.split("\n"), "what the page shows", "what was printed", lineterm="", n=2
    )
    place = f"{block.page}:{block.output.line} ({block.output.label})"
    return [f"{place}: what is shown is not what was printed\n{indented(chr(10).join(lines))}{cure(block)}"]


def what_its_comments_say(block: Block, result: dict[str, Any]) -> list[str]:
    """Each shape comment of the block was reached and is right."""
    faults = []
    for number, claim in block.claims.items():
        record = result["claims"].get(str(number))
        fault = record["fault"] if record else "the program never comes here, so nobody can know"
        if fault:
            line = claim.line + block.program.offset
            where = f"{block.program.name}:{line}" if block.fence.embed else f"line {line}"
            faults.append(f"{block.place}: {where}, the shape comment # {claim.text}\n    {claim.shape}: {fault}")
    return faults


def cure(block: Block) -> str:
    """What mends an output that is stored in a file."""
    return f"\n{UPDATE}" if block.fence.embed else ""


def indented(text: str) -> str:
    """Text as it stands in a message."""
    return "\n".join(f"    {line}" for line in text.rstrip("\n").split("\n"))


def tail(result: dict[str, Any]) -> str:
    """The last lines that a program printed before it ended badly."""
    text = "".join(result["printed"].values())[-400:] + result["stderr"][-800:]
    return "\n" + indented(text) if text.strip() else ""
