"""What a program's run says of a page: the faults of a block, in plain words."""

import dataclasses
import difflib
import platform
from pathlib import Path
from typing import Any

from .pages import Block, form_file
from .tolerance import alike, settle, too_far

UPDATE = "If this is what it should print, run pytest --update-outputs, and read the diff."


def transcript(block: Block, result: dict[str, Any]) -> str:
    """What the page should show under a block: what its section printed, and the error it ends with on purpose."""
    ends_otherwise = block.raises or result["death"]
    return everything(block, result) if ends_otherwise else result["printed"].get(block.section, "")


def everything(block: Block, result: dict[str, Any]) -> str:
    """What a block's section printed, and the error or the signal that it ended with, on purpose or not."""
    error = error_of(block, result)
    return result["printed"].get(block.section, "") + (error["last"] if error else result["death"])


def error_of(block: Block, result: dict[str, Any]) -> dict[str, str] | None:
    """The error that the block's own section ended with, or None."""
    error = result["error"]
    return error if error and error["section"] in (block.section, "") else None


def judge(block: Block, result: dict[str, Any]) -> list[str]:
    """The faults of a block: a list of messages, empty if the page is right."""
    if unknown := block.forms.keys() - result["conditions"].keys():
        known = ", ".join(result["conditions"]) or "none; block_preload may say some"
        return [
            f"{block.place}: the output has a form for {', '.join(unknown)}, which is no condition; there are {known}"
        ]
    if needless := needless_form(block, result):
        return [needless]
    block = as_here(block, result)
    return (
        what_it_may_not(block, result)
        or how_it_ended(block, result)
        or [
            *what_it_printed(block, result),
            *what_its_comments_say(block, result),
        ]
    )


def form_of(block: Block, result: dict[str, Any]) -> str:
    """The first condition, in the project's own order, that holds here and that the output has a form for; or ""."""
    return next((name for name, holds in result["conditions"].items() if holds and name in block.forms), "")


def next_form(output: Path, form: str, result: dict[str, Any]) -> str:
    """What would count here for an output without a form: the next condition that holds and has a form, or ""."""
    names = list(result["conditions"])
    after = names[names.index(form) + 1 :]
    return next((name for name in after if result["conditions"][name] and form_file(output, name).exists()), "")


def needless_form(block: Block, result: dict[str, Any]) -> str:
    """What is wrong with a form of an output that says what would hold here without it; or ""."""
    if not (form := form_of(block, result)):
        return ""
    output = Path(block.program.path).with_suffix(".out")
    file, other = (form_file(output, name) for name in (form, next_form(output, form, result)))
    within = None if block.section else block.within  # of a section, which is not all of the file
    if not alike(*(path.read_text("utf-8") for path in (other, file)), within):
        return ""
    says = "what" if within is None else "within the tolerance what"
    return f"{block.page}:{block.output.line}: {file.name} says {says} {other.name} says: delete it"


def as_here(block: Block, result: dict[str, Any]) -> Block:
    """A block with what it must print here: a form of the output holds in its place.

    A form is all that is printed, with the last line of an error if the program ends with one here.
    """
    if not (form := form_of(block, result)):
        return block
    error = error_of(block, result)
    raises = error["name"] if error and ends_with(block.forms[form], error["last"], block.within) else None
    return dataclasses.replace(block, expected=block.forms[form], raises=raises, forms={}, form=form)


def ends_with(text: str, last: str, within: float | None) -> bool:
    """Whether a text ends with the last line of an error, whose decimals may differ as a block's do."""
    text, last = text.rstrip("\n"), last.rstrip("\n")
    end = "\n".join(text.split("\n")[-(last.count("\n") + 1) :])
    return text.endswith(last) or alike(end, last, within)


def here(result: dict[str, Any]) -> str:
    """Where a program was run, as far as outputs may depend on it."""
    if not result["conditions"]:
        return ""
    held = ", ".join(name for name, holds in result["conditions"].items() if holds) or "no condition"
    return f"\nThis was run on {platform.machine()}, where {held} holds."


def what_it_may_not(block: Block, result: dict[str, Any]) -> list[str]:
    """A program does nothing that programs may not do, and comes to the same each time that it is run."""
    faults = [f"{block.place}: the program {message}" for message in dict.fromkeys(result["refused"])]
    for other in result["again"][:1]:
        lines = difflib.unified_diff(
            all_of(result).split("\n"), all_of(other).split("\n"), "one run", "another run", lineterm="", n=2
        )
        faults.append(
            f"{block.place}: the program does not come to the same each time that it is run: give it a seed, "
            f"and let it print nothing that it has not computed\n{indented(chr(10).join(lines))}"
        )
    return faults


def all_of(result: dict[str, Any]) -> str:
    """All that a run showed."""
    error = result["error"]["last"] if result["error"] else ""
    return "".join(result["printed"].values()) + result["stderr"] + error + result["end"]


def how_it_ended(block: Block, result: dict[str, Any]) -> list[str]:
    """A block ends as its page says: in peace, or with the exception that its mark names."""
    error = error_of(block, result)
    if result["end"] and not dies_as_shown(block, result):
        return [f"{block.place}: the program {result['end']}{tail(result)}"]
    if block.section not in result["printed"] and not error:
        full = result["error"]["full"] if result["error"] else ""
        return [f"{block.place}: the program never comes to section {block.section}\n{indented(full)}"]
    if error and not block.raises:
        return [
            f"{block.place}: an error that the page does not mention\n{indented(error['full'])}"
            f"{memory_cure(error)}{here(result)}"
        ]
    if block.raises and not error:
        return [
            f"{block.place}: the page says that this raises {block.raises}, but it ends without an error{here(result)}"
        ]
    if error and block.raises not in (error["type"], error["name"]):
        return [f"{block.place}: the page says {block.raises}, but it raises\n{indented(error['full'])}"]
    if result["stderr"].strip():
        return [f"{block.place}: it printed to stderr, which no page shows\n{indented(result['stderr'])}"]
    return []


def dies_as_shown(block: Block, result: dict[str, Any]) -> bool:
    """Whether a form of the output says that the program is ended here by the signal that has ended it."""
    return bool(block.form and result["death"]) and block.expected.rstrip("\n").endswith(result["death"].rstrip("\n"))


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
    if not shown and not printed and not block.form:
        return [f"{block.page}:{block.output.line}: nothing is printed, so no output is shown: take it away"]
    if alike(shown, printed, block.within):
        return []
    settled = settle(shown, printed, block.within)
    lines = [] if block.within is None else list(too_far(shown, printed, block.within))
    lines += difflib.unified_diff(
        shown.split("\n"), settled.split("\n"), "what the page shows", "what was printed", lineterm="", n=2
    )
    place = f"{block.page}:{block.output.line} ({block.output.label})"
    what = f"what is shown for {block.form}" if block.form else "what is shown"
    return [f"{place}: {what} is not what was printed\n{indented(chr(10).join(lines))}{here(result)}{cure(block)}"]


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


def memory_cure(error: dict[str, str]) -> str:
    """What mends a program that has come to the end of its memory."""
    if error["type"] == "MemoryError" or "can't allocate memory" in error["last"]:
        return "\nA program has so many megabytes as block_memory says: take less, or set it higher."
    return ""


def indented(text: str) -> str:
    """Text as it stands in a message."""
    return "\n".join(f"    {line}" for line in text.rstrip("\n").split("\n"))


def tail(result: dict[str, Any]) -> str:
    """The last lines that a program printed before it ended badly."""
    text = "".join(result["printed"].values())[-400:] + result["stderr"][-800:]
    return "\n" + indented(text) if text.strip() else ""
