"""What is wrong with the catalogue of errors is said in one message, with the file, the entry and the cure."""

import os
import subprocess
import sys

import docs_data
import pytest
from content import catalogue, errors
from mkdocs.exceptions import BuildError
from website import EDITIONS, copy_project

RIGHT = """\
- id: hidden-size
  kind: error
  api: [nn.LSTM]
  messages:
    - says: 'Expected size {expected:shape}'
    - says: 'Expected size {expected:shape}'
      by: gru
    - says: 'Bad size {expected:shape}'
      seen: 'torch 1.0'
      source: 'https://github.com/pytorch/pytorch/issues/1'
  needs: [rnn]
  pointer: {en: 'A layer.', zh: '一个层。'}
  reading: {en: 'Wanted.', zh: '需要。'}

- id: state-swapped
  kind: silent
  api: [nn.LSTM]
"""
FILE = "docs/data/errors/states.yml"
PAGE = "reference/errors/states.md"
FOLDER = "snippets/reference/errors/states"
# What is wrong: (text of the right file, text of the wrong one, the message).
WRONG = {
    "misspelt key": ("  messages:", "  mesages:", "hidden-size: `mesages` is not a key; did you mean `messages`?"),
    "unknown key": (
        "  kind: error",
        "  kind: error\n  x: 1",
        f"`x` is not a key; there are {', '.join(catalogue.ENTRY)}",
    ),
    "misspelt key of a message": ("by: gru", "bye: gru", "hidden-size: `bye` is not a key; did you mean `by`?"),
    "missing key": ("  kind: error\n", "", "hidden-size: `kind` is missing"),
    "missing id": ("- id: hidden-size\n  kind", "- kind", "entry 1: `id` is missing"),
    "missing reading": ("  reading: {en: 'Wanted.', zh: '需要。'}\n", "", "hidden-size: `reading` is missing"),
    "missing wording": (
        "    - says: 'Expected size {expected:shape}'\n      by",
        "    - by",
        "hidden-size: `says` is missing",
    ),
    "id with underscores": (
        "id: hidden-size",
        "id: hidden_size",
        "an id has small letters, digits and single hyphens: hidden-size",
    ),
    "id in capitals": (
        "id: hidden-size",
        "id: Hidden-size",
        "an id has small letters, digits and single hyphens: hidden-size",
    ),
    "id that is a number": ("id: hidden-size", "id: 3", "3: `id` must be a text, but is 3"),
    "unknown kind": ("kind: error", "kind: eror", "hidden-size: `kind: eror` must be one of error, warning, silent"),
    "silent with a message": (
        "kind: error",
        "kind: silent",
        "hidden-size: an error and a warning have `messages`, a silent mistake",
    ),
    "error without a message": (
        "kind: silent",
        "kind: error\n  messages: []\n  reading: {en: a, zh: b}",
        "state-swapped: an error and a",
    ),
    "needs without pointer": ("  needs: [rnn]\n", "", "hidden-size: `needs` and `pointer` come together"),
    "one language": (", zh: '需要。'", "", "hidden-size: `reading` must have a text for each of en, zh, but has en"),
    "other language": (
        "zh: '一个",
        "jp: '一个",
        "hidden-size: `pointer` must have a text for each of en, zh, but has en, jp",
    ),
    "one text": (
        "{en: 'Wanted.', zh: '需要。'}",
        "Wanted",
        "`reading` must be a text for each language, but is 'Wanted'",
    ),
    "message that is a text": (
        "    - says: 'Bad size {expected:shape}'\n      seen: 'torch 1.0'\n      source: ",
        "    - ",
        "hidden-size: a message is a mapping",
    ),
    "by: no": ("by: gru", "by: no", "hidden-size: `by` must be a text, but is False"),
    "by without a program": (
        "by: gru",
        "by: rnn",
        f"hidden-size: `by: rnn` has no program: write {FOLDER}/hidden-size/rnn.py, or correct `by`",
    ),
    "where of no condition": (
        "by: gru",
        "by: gru\n      where: without-avx",
        "hidden-size: `where: without-avx` is no condition; there are up-to-2.14, without-onednn",
    ),
    "unless of no condition": (
        "by: gru",
        "by: gru\n      unless: avx512",
        "hidden-size: `unless: avx512` is no condition; there are up-to-2.14, without-onednn",
    ),
    "unless of one that is no condition": (
        "by: gru",
        "by: gru\n      unless: [without-onednn, avx512]",
        "hidden-size: `unless: avx512` is no condition; there are up-to-2.14, without-onednn",
    ),
    "source without seen": ("      seen: 'torch 1.0'\n", "", "hidden-size: a message with a `source` says in `seen`"),
    "seen without source": (
        "      source: 'https://github.com/pytorch/pytorch/issues/1'\n",
        "",
        "`seen: torch 1.0` needs a `source`",
    ),
    "entry without a folder": (
        "id: state-swapped",
        "id: state-turned",
        f"state-turned: no program shows it: write {FOLDER}/state-turned/mistake.py",
    ),
    "entry that is a text": (
        "- id: state-swapped",
        "- text\n- id: state-swapped",
        "entry 2: an entry is a mapping, `- id: …`, but here is 'text'",
    ),
}
# The same for files as a whole.
NO_LIST = {
    "empty file": ("", "must be a list of entries, each of which starts with `- id: …`"),
    "mapping": ("id: hidden-size\n", "must be a list of entries, each of which starts with `- id: …`"),
    "colon without quotes": ("- id: a\n  x: b: c\n", "cannot be read as YAML (is a text with a colon in quotes?)"),
}


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project whose catalogue is the right file, with its programs and its pages."""
    for name in ("hidden-size/fails", "hidden-size/gru", "state-swapped/mistake"):
        write(tmp_path / FOLDER / f"{name}.py", "")
    for edition in EDITIONS:
        write(tmp_path / "docs" / edition / PAGE, "## A { #hidden-size }\n\n## B { #state-swapped }\n")
    write(tmp_path / FILE, RIGHT)
    write(tmp_path / "docs/data/versions.yml", "[2.15.0, 2.14.1]\n")
    write(tmp_path / "docs/data/words.yml", "up_to: {en: 'Up to {version}', zh: '{version} 及更早'}\n")
    write(tmp_path / "docs/data/conditions.yml", "without-onednn: {en: Without oneDNN, zh: 没有 oneDNN 时}\n")
    for module in (catalogue, docs_data):
        monkeypatch.setattr(module, "FOLDER", tmp_path / "docs/data")
    monkeypatch.setattr(catalogue, "SNIPPETS", tmp_path / "snippets")
    return tmp_path


def write(path, text):
    """Write a file, and the folders that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def faults(project, text):
    """The messages about a file of the catalogue."""
    write(project / FILE, text)
    return catalogue.read_group("states", EDITIONS)[1]


def stop(project):
    """What the build says when it stops at the catalogue."""
    with pytest.raises(BuildError) as caught:
        errors.decoder_data(project / "docs/zh", "zh", list(EDITIONS))
    return str(caught.value)


def test_right_file_passes(project):
    """The file that the wrong ones are made of is right."""
    assert faults(project, RIGHT) == []


@pytest.mark.parametrize("fault", WRONG)
def test_wrong_entry_is_named(project, fault):
    """One fault of an entry is one message, which names the file, the entry and the cure."""
    right, wrong, says = WRONG[fault]
    assert RIGHT.count(right) == 1
    [message] = faults(project, RIGHT.replace(right, wrong))
    assert message.startswith(f"{FILE}: ")
    assert says in message


@pytest.mark.parametrize("fault", NO_LIST)
def test_wrong_file_is_named(project, fault):
    """So is a file that is no list of entries."""
    text, says = NO_LIST[fault]
    [message] = faults(project, text)
    assert message.startswith(f"{FILE}: {says}")


def test_folder_without_an_entry_is_named(project):
    """A folder of programs that has another name than its entry is told which entry it lacks."""
    write(project / FOLDER / "hidden_size/cure.py", "")
    [message] = faults(project, RIGHT)
    cure = "name the folder after the id of its entry"
    assert message == f"{FOLDER}/hidden_size/: {FILE} has no entry hidden_size: {cure}"


def test_build_names_a_wrong_entry(project):
    """The build stops with the same messages, of all groups at once."""
    write(project / FILE, RIGHT.replace("kind: error", "knd: error"))
    write(project / "docs/data/errors/cell.yml", "- id: no-cell\n  kind: silence\n")
    said = stop(project)
    assert f"{FILE}: hidden-size: `knd` is not a key; did you mean `kind`?" in said
    assert "docs/data/errors/cell.yml: no-cell: `kind: silence` must be one of" in said


def test_build_names_a_missing_section(project):
    """An entry without a section is named with the page of the language that lacks it."""
    write(project / "docs/zh" / PAGE, "## A { #hidden-size }\n")
    wanted = f"docs/zh/{PAGE}: no section {{ #state-swapped }} for the entry state-swapped of {FILE}"
    assert stop(project) == f"{wanted}: write it, or correct the id"


def test_build_names_a_missing_page(project):
    """A group without a page is named with the page that is missing."""
    (project / "docs/zh" / PAGE).unlink()
    assert stop(project) == f"{FILE}: there is no page docs/zh/{PAGE}: write it, or remove the file"


def test_mkdocs_shows_the_message_alone(tmp_path):
    """`mkdocs build` ends with the message, and with no traceback of Python's."""
    copy_project(tmp_path)
    (tmp_path / FOLDER / "hidden-size").rename(tmp_path / FOLDER / "hidden_size")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", tmp_path / "site"],
        cwd=tmp_path,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert f"{FILE}: hidden-size: no program shows it: write {FOLDER}/hidden-size/fails.py" in said
    assert "Traceback" not in said
