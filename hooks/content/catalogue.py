"""Read the entries of docs/data/errors/, and say what is wrong with them.

A file there is a group, and an entry has an id. The programs of an entry lie in a folder of
that id, snippets/reference/errors/<group>/<id>/. Each fault is a message that names the file,
the entry and the cure; the build stops with them, and the tests show them.
"""

import difflib
import re
from collections.abc import Iterator
from typing import Any

from docs_data import FOLDER, SNIPPETS, conditions, facts
from mkdocs.exceptions import BuildError

# The name of the program that shows an entry's mistake, by the entry's kind.
PROGRAMS = {"error": "fails", "warning": "warns", "silent": "mistake"}
# What an entry and a message may say, and what kind of value says it.
ENTRY = {
    "id": str,
    "kind": str,
    "api": list,
    "messages": list,
    "needs": list,
    "pointer": dict,
    "reading": dict,
    "hints": str,
}
MESSAGE = {"says": str, "by": str, "seen": str, "source": str, "where": str, "unless": str | list}
VALUES = {str: "a text", list: "a list", dict: "a text for each language", str | list: "a text, or a list of them"}
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def groups() -> list[str]:
    """The names of the groups: the pages below reference/errors/."""
    return sorted(path.stem for path in (FOLDER / "errors").glob("*.yml"))


def data_file(group: str) -> str:
    """Where the entries of a group are written down."""
    return f"docs/data/errors/{group}.yml"


def key_faults(given: dict, known: dict[str, type], required: set[str]) -> Iterator[str]:
    """What is wrong with the keys of a mapping, and with the types of their values."""
    meant = {key: difflib.get_close_matches(str(key), known, n=1) for key in given if key not in known}
    for key, close in meant.items():
        yield f"`{key}` is not a key; " + (f"did you mean `{close[0]}`?" if close else f"there are {', '.join(known)}")
    for key in known:
        if key in given and not isinstance(given[key], known[key]):
            yield f"`{key}` must be {VALUES[known[key]]}, but is {given[key]!r}"
        elif key in required and key not in given and [key] not in meant.values():
            yield f"`{key}` is missing"


def conditions_in(message: dict, key: str) -> list[str]:
    """The conditions under a key of a message, which has one, several in a list, or none.

    >>> conditions_in({"unless": "without-onednn"}, "unless"), conditions_in({}, "where")
    (['without-onednn'], [])
    """
    given = message.get(key, [])
    return given if isinstance(given, list) else [given]


def message_faults(message: Any) -> Iterator[str]:
    """What is wrong with a message of an entry."""
    if not isinstance(message, dict):
        yield f"a message is a mapping, `- says: …`, but here is {message!r}"
        return
    yield from key_faults(message, MESSAGE, {"says"})
    if "source" in message and "seen" not in message:
        yield "a message with a `source` says in `seen` with which torch it was seen there"
    for key in ("where", "unless"):
        for condition in conditions_in(message, key):
            if condition not in (known := conditions()):
                yield f"`{key}: {condition}` is no condition; there are {', '.join(known)}"
    # What could be traced to no page is said to be of an older torch, without a version. What the program of `by` has
    # said under one that is named is in tests/wordings.yml.
    if not ({"source", "by"} & message.keys() or str(message.get("seen", "older torch")).startswith("older torch")):
        yield f"the message of `seen: {message['seen']}` needs a `source`, the address where it was seen"


def entry_faults(entry: Any, languages: list[str]) -> Iterator[str]:
    """What is wrong with an entry by itself; `languages` are those that its texts must be in."""
    if not isinstance(entry, dict):
        yield f"an entry is a mapping, `- id: …`, but here is {entry!r}"
        return
    kind = entry.get("kind")
    if isinstance(kind, str) and kind not in PROGRAMS:
        yield f"`kind: {kind}` must be one of {', '.join(PROGRAMS)}"
        return
    required = {"id", "kind", "api"} | (set() if kind == "silent" else {"messages", "reading"})
    faults = list(key_faults(entry, ENTRY, required))
    if faults:
        yield from faults
        return
    if not ID.fullmatch(entry["id"]):
        likely = re.sub("[^a-z0-9]+", "-", entry["id"].lower()).strip("-")
        yield f"an id has small letters, digits and single hyphens: {likely}"
    if bool(entry.get("messages")) == (kind == "silent"):
        yield "an error and a warning have `messages`, a silent mistake has none: correct `kind`, or `messages`"
    if ("needs" in entry) != ("pointer" in entry):
        yield "`needs` and `pointer` come together: what shows that it is this, and what to say where nothing does"
    for key in ("reading", "pointer"):
        if key in entry and set(entry[key]) != set(languages):
            yield f"`{key}` must have a text for each of {', '.join(languages)}, but has {', '.join(entry[key])}"
    for message in entry.get("messages", []):
        yield from message_faults(message)


def program_of(group: str, entry: dict, message: dict) -> str:
    """The path below snippets/ of the program that raises a message, or that shows a silent mistake."""
    return f"reference/errors/{group}/{entry['id']}/{message.get('by') or PROGRAMS[entry['kind']]}.py"


def program_faults(group: str, entry: dict) -> Iterator[str]:
    """The programs that an entry needs and that do not exist."""
    for message in entry.get("messages", [{}]):
        program = program_of(group, entry, message)
        if message.get("seen") or (SNIPPETS / program).exists():
            continue
        if message.get("by"):
            yield f"`by: {message['by']}` has no program: write snippets/{program}, or correct `by`"
        else:
            yield f"no program shows it: write snippets/{program}, or say with `seen` why none can"


def folder_faults(group: str, entries: list[dict]) -> Iterator[str]:
    """The folders of programs that belong to no entry."""
    ids = {entry["id"] for entry in entries}
    for folder in sorted({path.parent for path in (SNIPPETS / "reference/errors" / group).glob("*/*.py")}):
        if folder.name not in ids:
            place = f"snippets/{folder.relative_to(SNIPPETS).as_posix()}/"
            yield f"{place}: {data_file(group)} has no entry {folder.name}: name the folder after the id of its entry"


def read_group(group: str, languages: list[str]) -> tuple[list[dict], list[str]]:
    """The entries of a group that are right, and messages about all that is wrong."""
    try:
        entries = facts(f"errors/{group}")
    except BuildError as error:  # it is not YAML
        return [], [str(error)]
    if not isinstance(entries, list):
        return [], [f"{data_file(group)}: must be a list of entries, each of which starts with `- id: …`"]
    right, faults = [], []
    for number, entry in enumerate(entries, 1):
        found = list(entry_faults(entry, languages)) or list(program_faults(group, entry))
        name = entry["id"] if isinstance(entry, dict) and "id" in entry else f"entry {number}"
        faults += [f"{data_file(group)}: {name}: {fault}" for fault in found]
        right += [] if found else [entry]
    # Where an entry is wrong, its folder would be reported a second time.
    return right, faults or list(folder_faults(group, right))


def read_catalogue(languages: list[str]) -> dict[str, list[dict]]:
    """The entries of all groups, by group; raises BuildError with all that is wrong with them."""
    read = {group: read_group(group, languages) for group in groups()}
    if faults := [fault for _, found in read.values() for fault in found]:
        raise BuildError("\n".join(faults))
    return {group: entries for group, (entries, _) in read.items()}
