"""The catalogue of errors: each message is one that torch raises, and each that torch can raise has an entry."""

import ast
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import torch.nn.modules.rnn
import torch.nn.utils.rnn
from conditions import conditions
from content import catalogue, errors
from harness.pages import EMBED
from harness.plugin import RUNNER
from harness.programs import read_program
from mkdocs.exceptions import BuildError
from website import EDITIONS, ROOT

KINDS = {
    "int": r"-?\d+",
    "num": r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?",
    "shape": r"(?:torch\.Size\()?[\[(]?[\d, x×]*[\])]?\)?",
    "dtype": r"[\w.]+",
    "device": r"\w+(?::\d+)?",
    "word": r"[\w.]+",
    "state": "hidden|cell",
    "any": r".*?",
}
SNIPPETS = ROOT / "snippets/reference/errors"
DECODER = ROOT / "docs/theme/assets/tools/decode.js"
CONDITIONS = conditions()
SOURCES = (torch.nn.modules.rnn.__file__, torch.nn.utils.rnn.__file__)


@dataclass(frozen=True)
class Message:
    """One wording of an entry: where it is listed, its template, and the program that provokes it, if one does."""

    group: str
    entry: str
    says: str
    by: str | None
    seen: str | None
    program: Path
    where: list[str]
    unless: list[str]

    def is_raised_here(self):
        """Whether the program provokes it on this machine: some torch says to some processors only."""
        holds = [CONDITIONS.get(each, False) for each in self.unless]
        return not self.seen and all(CONDITIONS.get(each, True) for each in self.where) and not any(holds)

    def __str__(self):
        return f"{self.group}/{self.entry}.{self.by}" if self.by else f"{self.group}/{self.entry}"


READ = {group: catalogue.read_group(group, EDITIONS) for group in catalogue.groups()}
GROUPS = {group: entries for group, (entries, _) in READ.items()}
ENTRIES = [(group, entry) for group, entries in GROUPS.items() for entry in entries]
MESSAGES = [
    Message(
        group,
        entry["id"],
        message["says"],
        message.get("by"),
        message.get("seen"),
        ROOT / "snippets" / catalogue.program_of(group, entry, message),
        catalogue.conditions_in(message, "where"),
        catalogue.conditions_in(message, "unless"),
    )
    for group, entry in ENTRIES
    for message in entry.get("messages", [])
]
PROVOKED = [message for message in MESSAGES if message.is_raised_here()]


def result_of(runner, path):
    """What a program came to."""
    return runner.result(read_program(path.name, str(path), path.read_text("utf-8"), 0))


@cache
def told(runner, path):
    """All that a program says: what it prints, its error with the traceback."""
    result = result_of(runner, path)
    error = result["error"]["full"] if result["error"] else ""
    return "".join(result["printed"].values()) + result["stderr"] + error + (result["end"] or "")


def raised(runner, message):
    """A message as its program says it; a test that does not find it there fails with what the program says."""
    said = told(runner, message.program)
    found = pattern_of(message.says).search(said)
    if not found:
        here = ", ".join(name for name, holds in CONDITIONS.items() if holds) or "no condition"
        place = f"{message.program.relative_to(ROOT)}, for {message} in {catalogue.data_file(message.group)}"
        pytest.fail(f"{place}: not the message {message.says!r}, but, where {here} holds,\n{said}", pytrace=False)
    return found[0]


@pytest.fixture
def runner(pytestconfig):
    return pytestconfig.stash[RUNNER]


def pattern_of(template):
    """A template as a pattern, in the plainest way; white space is free."""
    pieces = re.split(r"\{\w+:(\w+)\}", template)
    parts = [KINDS[piece] if i % 2 else r"\s*".join(map(re.escape, piece.split())) for i, piece in enumerate(pieces)]
    gaps = ["" if i % 2 else (r"\s*" if piece[:1].isspace() else "") for i, piece in enumerate(pieces)]
    ends = ["" if i % 2 else (r"\s*" if piece[-1:].isspace() else "") for i, piece in enumerate(pieces)]
    return re.compile("".join(gap + part + end for gap, part, end in zip(gaps, parts, ends, strict=True)), re.DOTALL)


def test_there_is_a_catalogue():
    assert len(ENTRIES) > 100
    assert len(PROVOKED) > 100


def test_ids_are_unique():
    """An id is the address of an entry, on one page and in the decoder."""
    places = {}
    for group, entry in ENTRIES:
        places.setdefault(entry["id"], []).append(catalogue.data_file(group))
    assert {name: files for name, files in places.items() if len(files) > 1} == {}, "two entries have one id"


@pytest.mark.parametrize("group", GROUPS)
def test_group_is_right(group):
    """Each entry has what the decoder needs, in both languages, and the programs that raise its messages."""
    _, faults = READ[group]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.mark.parametrize(("group", "entry"), ENTRIES, ids=[entry["id"] for _, entry in ENTRIES])
def test_slots_are_known(group, entry):
    """The decoder can read each slot of a message, and a reading speaks of no other."""
    place = f"{catalogue.data_file(group)}: {entry['id']}"
    slots = set(re.findall(r"\{(\w+):(\w+)\}", " ".join(message["says"] for message in entry.get("messages", []))))
    for name, kind in slots:
        assert kind in KINDS, f"{place}: {{{name}:{kind}}} is of no known kind; there are {', '.join(KINDS)}"
    for text in (entry.get("reading") or {}).values():
        for name in re.findall(r"\{(\w+)\}", text):
            assert name in dict(slots), f"{place}: the reading speaks of {{{name}}}, which no message has: {text}"


@pytest.mark.parametrize(("group", "entry"), ENTRIES, ids=[entry["id"] for _, entry in ENTRIES])
def test_needs_are_known(group, entry):
    """The decoder knows how a text shows what an entry needs."""
    known = names_in("CONTEXTS")
    for name in "+".join(entry.get("needs", [])).split("+"):
        place = f"{catalogue.data_file(group)}: {entry['id']}"
        assert not name or name in known, f"{place}: `needs: {name}` is not known; there are {', '.join(known)}"


def test_kinds_of_slots_are_those_of_the_decoder():
    """Tests and decoder read the same kinds of slots."""
    assert set(KINDS) == set(names_in("KINDS"))


def names_in(table):
    """The names that a table of the decoder's program has."""
    body = DECODER.read_text("utf-8").split(f"const {table} = {{\n")[1].split("\n}")[0]
    return re.findall(r"^  (\w+):", body, re.MULTILINE)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("group", GROUPS)
def test_entries_are_sections(group, edition):
    """Each entry is a section of its page, in each language, and no section is unknown to the decoder."""
    page = errors.page_of(ROOT / "docs" / edition, group)
    try:
        sections = errors.titles_on(page, group, GROUPS[group])
    except BuildError as error:
        pytest.fail(str(error), pytrace=False)
    known = {group} | {entry["id"] for entry in GROUPS[group]}
    # What gathers several entries is none itself.
    rest = {name for name in sections.keys() - known if not name.startswith(("rare", f"{group}-"))}
    file = catalogue.data_file(group)
    # A section whose entry is wrong is reported with the entry.
    assert READ[group][1] or not rest, f"{page.relative_to(ROOT)}: {file} has no entries {rest}: write them there"


@pytest.mark.parametrize("edition", EDITIONS)
def test_groups_are_listed(edition):
    """The list of all errors has each group once."""
    text = (ROOT / "docs" / edition / "reference/errors/index.md").read_text("utf-8")
    listed = Counter(match["group"] for match in errors.LIST.finditer(text))
    for group in catalogue.groups():
        place = f"docs/{edition}/reference/errors/index.md"
        assert listed[group] == 1, (
            f"{place}: <!-- errors {group} --> must stand there once, but does {listed[group]} times"
        )


@pytest.mark.machine
@pytest.mark.parametrize("message", PROVOKED, ids=str)
def test_message_is_raised(runner, message):
    """A program raises the message, word for word."""
    raised(runner, message)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("group", GROUPS)
def test_programs_lie_in_the_folder_of_their_section(group, edition):
    """A section shows the programs of the folder that has its id, and no others."""
    page, section = errors.page_of(ROOT / "docs" / edition, group), None
    for number, line in enumerate(page.read_text("utf-8").split("\n"), 1):
        if heading := errors.HEADING.match(line):
            section = heading["id"]
        elif embed := EMBED.match(line):
            place = f"{page.relative_to(ROOT)}:{number}: {embed['path']}"
            folder = f"reference/errors/{group}/{section}"
            assert embed["path"].rpartition("/")[0] == folder, f"{place} must lie in snippets/{folder}/"


def test_no_program_is_left_over():
    """Each program is shown on a page or provokes a message."""
    pages = "".join(page.read_text("utf-8") for page in ROOT.glob("docs/en/reference/errors/*.md"))
    known = {message.program for message in MESSAGES}
    for path in sorted(set(SNIPPETS.rglob("*.py")) - known):
        name = path.relative_to(ROOT / "snippets").as_posix()
        assert f'"{name}"' in pages, f"snippets/{name}: no page shows it, and no message has `by: {path.stem}`"


def raises_of(path):
    """The lines of a module that raise an error or warn, with what they say."""
    tree = ast.parse(Path(path).read_text("utf-8"))
    for node in ast.walk(tree):
        warns = isinstance(node, ast.Call) and ast.unparse(node.func) == "warnings.warn"
        if warns or (isinstance(node, ast.Raise) and node.exc):
            yield node.lineno, ast.unparse(node)


def constant_parts(text):
    """The longest piece of a raise statement that is always the same: how a message is known."""
    pieces = [
        node.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return max(pieces, key=len, default="")


@pytest.mark.parametrize(
    ("path", "line", "statement"),
    [
        pytest.param(path, *each, id=f"{'/'.join(Path(path).parts[-3:])}:{each[0]}")
        for path in SOURCES
        for each in raises_of(path)
    ],
)
def test_what_torch_raises_has_an_entry(runner, path, line, statement):
    """Each raise statement of torch's LSTM and packing is reached by a program of the catalogue."""
    said = [told(runner, message.program) for message in PROVOKED]
    by_line = f'{Path(path).as_posix()}", line {line},'
    words = constant_parts(statement)
    assert any(by_line in text or (words and words in text) for text in said), f"nothing raises {statement}"
