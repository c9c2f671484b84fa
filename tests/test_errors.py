"""The catalogue of errors: each message is one that torch raises, and each that torch can raise has an entry."""

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import errors
import pytest
import torch.nn.modules.rnn
import torch.nn.utils.rnn
from docs_data import facts
from harness.pages import EMBED
from harness.plugin import RUNNER
from harness.programs import read_program
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
# What the program is called that shows an entry's mistake, by the entry's kind.
PROGRAMS = {"error": "fails", "warning": "warns", "silent": "mistake"}
SNIPPETS = ROOT / "snippets/reference/errors"
KEYS = {"id", "kind", "api", "messages", "needs", "pointer", "reading", "hints"}
SOURCES = (torch.nn.modules.rnn.__file__, torch.nn.utils.rnn.__file__)


@dataclass(frozen=True)
class Message:
    """One wording of an entry: where it is listed, its template, and the program that provokes it, if one does."""

    group: str
    entry: str
    kind: str
    says: str
    by: str | None
    seen: str | None

    def __str__(self):
        return f"{self.group}/{self.entry}.{self.by}" if self.by else f"{self.group}/{self.entry}"

    @property
    def program(self):
        """The program that provokes it: the one that the page shows, or one of its own beside it."""
        return SNIPPETS / self.group / self.entry / f"{self.by or PROGRAMS[self.kind]}.py"


GROUPS = {group: facts(f"errors/{group}") for group in errors.groups()}
ENTRIES = [(group, entry) for group, entries in GROUPS.items() for entry in entries]
MESSAGES = [
    Message(group, entry["id"], entry["kind"], message["says"], message.get("by"), message.get("seen"))
    for group, entry in ENTRIES
    for message in entry.get("messages", [])
]
PROVOKED = [message for message in MESSAGES if not message.seen]
# What no call of a user's program raises, and why.
NEVER = {
    "hx must not be None": "forward() has replaced None by zeros before",
}


@cache
def told(runner, path):
    """All that a program says: what it prints, its error with the traceback."""
    result = runner.result(read_program(path.name, str(path), path.read_text("utf-8"), 0))
    error = result["error"]["full"] if result["error"] else ""
    return "".join(result["printed"].values()) + result["stderr"] + error + (result["end"] or "")


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
    ids = [entry["id"] for _, entry in ENTRIES]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize(("group", "entry"), ENTRIES, ids=[entry["id"] for _, entry in ENTRIES])
def test_entry_is_whole(group, entry):
    """An entry has what the decoder needs, in both languages, and its own section on both pages."""
    assert set(entry) <= KEYS
    assert entry["kind"] in ("error", "warning", "silent")
    assert bool(entry.get("messages")) == (entry["kind"] != "silent")
    for texts in (entry.get("reading"), entry.get("pointer")):
        assert texts is None or set(texts) == set(EDITIONS)
    assert bool(entry.get("needs")) == bool(entry.get("pointer")), "needs and pointer come together"
    slots = {}
    for message in entry.get("messages", []):
        assert set(message) <= {"says", "by", "seen", "source"}
        # What could be traced to no page is said to be of an older torch, without a version.
        traced = not message.get("seen", "older torch").startswith("older torch")
        assert traced <= bool(message.get("source")) <= bool(message.get("seen")), message
        for name, kind in re.findall(r"\{(\w+):(\w+)\}", message["says"]):
            assert kind in KINDS, message
            slots[name] = kind
    for text in (entry.get("reading") or {}).values():
        assert set(re.findall(r"\{(\w+)\}", text)) <= set(slots), text
    for edition in EDITIONS:
        page = ROOT / "docs" / edition / f"reference/errors/{group}.md"
        assert entry["id"] in errors.titles_of(page.read_text("utf-8"))


@pytest.mark.parametrize("group", GROUPS)
def test_sections_are_entries(group):
    """No section of a page is unknown to the decoder."""
    page = ROOT / "docs/en/reference/errors" / f"{group}.md"
    sections = set(errors.titles_of(page.read_text("utf-8")))
    rest = sections - {entry["id"] for entry in GROUPS[group]} - {group}
    # What gathers several entries is none itself.
    assert {name for name in rest if not name.startswith(("rare", f"{group}-"))} == set()


@pytest.mark.parametrize("message", PROVOKED, ids=str)
def test_message_is_raised(runner, message):
    """A program raises the message, word for word."""
    assert message.program.exists(), f"{message} has no program {message.program.relative_to(ROOT)}"
    said = told(runner, message.program)
    assert pattern_of(message.says).search(said), f"{message.program.relative_to(ROOT)} says\n{said}"


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("group", GROUPS)
def test_programs_lie_in_the_folder_of_their_section(group, edition):
    """A section shows the programs of the folder that has its id, and no others."""
    folder = None
    for line in (ROOT / "docs" / edition / f"reference/errors/{group}.md").read_text("utf-8").split("\n"):
        if heading := errors.HEADING.match(line):
            folder = f"reference/errors/{group}/{heading['id']}"
        elif embed := EMBED.match(line):
            assert embed["path"].rpartition("/")[0] == folder


def test_no_program_is_left_over():
    """Each program is shown on a page or provokes a message."""
    pages = "".join(page.read_text("utf-8") for page in ROOT.glob("docs/en/reference/errors/*.md"))
    programs = {path for path in SNIPPETS.rglob("*.py") if path.relative_to(ROOT / "snippets").as_posix() not in pages}
    assert programs - {message.program for message in PROVOKED} == set()


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
    if any(text in statement for text in NEVER):
        return
    said = [told(runner, message.program) for message in PROVOKED]
    by_line = f'{Path(path).as_posix()}", line {line},'
    words = constant_parts(statement)
    assert any(by_line in text or (words and words in text) for text in said), f"nothing raises {statement}"
