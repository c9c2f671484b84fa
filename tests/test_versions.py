"""What the site says of versions of torch: a sentence that names one has a program that prints something else there,
a source, or the day of a measurement."""

import re
import subprocess
import sys
from functools import cache

import pytest
import versions
from conditions import VERSIONS, minor, up_to
from content import catalogue
from docs_data import UP_TO, minor_versions
from harness.pages import Site, read_page
from own_fences import FENCES
from website import EDITIONS, PAGES, ROOT

SITE = Site(ROOT, fences=FENCES)
KNOWN = minor_versions()
NAMED = re.compile(rf"(?<![\w./-])(?:{'|'.join(map(re.escape, KNOWN))})(?:\.\d)?(?![\w./-]*\w)")
CODE = re.compile(r"`[^`\n]*`|\]\([^)\n]*\)|<[^>\n]*>")
SOURCE = re.compile(r"\]\(https://(?:github\.com|docs\.pytorch\.org|pytorch\.org|pypi\.org)/")
LINK = re.compile(r"\]\((?P<path>[\w./-]+\.md)?#(?P<id>[\w-]+)\)")
HEADING = re.compile(r"(?P<marks>#{1,6}) .*?(?:\{ #(?P<id>[\w-]+)[^}]*\})?\s*$")
ALL = {KNOWN[0], KNOWN[-1]}
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def named_in(text):
    """The versions of docs/data/versions.yml, by their first two numbers, that a sentence names outside of its code."""
    return {"{}.{}".format(*minor(f"{each}.0")) for each in NAMED.findall(CODE.sub("", text))}


def backed_by(forms):
    """The versions that forms of outputs speak of: the last one that each holds for, and the one after it."""
    last = [each.removeprefix(UP_TO) for each in forms if each.startswith(UP_TO)]
    return {*last, *(KNOWN[KNOWN.index(each) + 1] for each in last)}


def prose_of(page):
    """The lines of a page by their numbers, without its front matter and its fences."""
    inside = page.fenced
    front = page.text.split("\n---\n")[0].count("\n") + 2 if page.text.startswith("---\n") else 0
    return {n: line for n, line in enumerate(page.text.split("\n"), 1) if n > front and n not in inside}


def sections_of(page):
    """The sections of a page, (id, lines): each with the smaller ones in it, but the page's own without."""
    found = [(n, HEADING.match(line)) for n, line in prose_of(page).items()]
    headings = [(n, match["id"], len(match["marks"])) for n, match in found if match]
    for place, (start, name, level) in enumerate(headings):
        ends = (n for n, _, other in headings[place + 1 :] if other <= level or level == 1)
        yield name, range(start, next(ends, page.text.count("\n") + 2))


def forms_in(page, lines):
    """The forms of the outputs in some lines of a page."""
    return {form for block in page.blocks if block.fence.line in lines for form in block.forms}


@cache
def read(file):
    """A page, read once."""
    return read_page(file, SITE)


def linked_forms(page, file, line):
    """The forms of the outputs in the sections that a line links to, on its page or on another one."""
    for path, name in LINK.findall(line):
        other = read((file.parent / path).resolve()) if path else page
        for section, lines in sections_of(other):
            if section == name:
                yield from forms_in(other, lines)


def unbacked(page, file):
    """The lines of a page that name a version without a program, a source or a day, each with these versions.

    The oldest and the newest in one line are all that there are, which the record of the page proves.
    """
    sections = [lines for _, lines in sections_of(page)]
    for number, line in prose_of(page).items():
        if SOURCE.search(line) or DAY.search(line):
            continue
        named = named_in(line)
        if named >= ALL:
            named -= ALL
        around = max((lines for lines in sections if number in lines), key=lambda lines: lines.start, default=range(0))
        shown = {*forms_in(page, around), *linked_forms(page, file, line)}
        if found := named - backed_by(shown):
            yield number, sorted(found)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_sentence_that_names_a_version_has_a_program_of_it(page):
    """Or a link to a source, or the day on which something was measured with that version."""
    faults = [
        f"docs/{page}:{line}: names {', '.join(found)}" for line, found in unbacked(read(page.source), page.source)
    ]
    assert not faults, "\n".join(
        [*faults, "show it by a program whose output differs there, name a source, or leave it out"]
    )


@pytest.mark.parametrize("group", catalogue.groups())
def test_the_decoder_names_no_version_without_a_wording_of_it(group):
    """What the decoder reads out of a message names a version only if the message has words of its own there."""
    entries, _ = catalogue.read_group(group, EDITIONS)
    for entry in entries:
        messages = entry.get("messages", [])
        conditions = [
            name for each in messages for key in ("where", "unless") for name in catalogue.conditions_in(each, key)
        ]
        for name in ("reading", "pointer"):
            for text in entry.get(name, {}).values():
                assert not named_in(text) - backed_by(conditions), f"{group}.yml: {entry['id']}: {name}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Since torch 2.10 it warns.", {"2.10"}),
        ("从 torch 2.10 起会警告，2.9.1 不会。", {"2.10", "2.9"}),
        ("see `torch==2.10.0`, [source](https://host/blob/v2.10.0/x)", set()),
        ("12.10 and 2.100 and version 1.13 and 0.2.10", set()),
    ],
)
def test_versions_are_found_in_sentences(text, found):
    assert named_in(text) == found


PAGE = """# A { #a }

Since torch 2.10 it warns.

Since torch 2.10 [it warns](#c). This goes for all from 2.6 to 2.15.

## B { #b }

Since torch 2.10 it warns.

### C { #c }

```python
--8<-- "reference/errors/export/jit-deprecated/warns.py"
```

<!--pytest-codeblocks:expected-output-->
```text
--8<-- "reference/errors/export/jit-deprecated/warns.out"
```
"""


def test_a_version_without_a_program_is_named(tmp_path):
    """A program backs the sentences of its section, of those around it, and those with a link to it; no others."""
    file = tmp_path / "page.md"
    file.write_text(PAGE, "utf-8")
    assert list(unbacked(read_page(file, SITE), file)) == [(3, ["2.10"])]


def test_versions_are_one_of_each_minor_version_and_the_newest_comes_first():
    assert sorted(VERSIONS, key=minor, reverse=True) == VERSIONS
    assert len({minor(each) for each in VERSIONS}) == len(VERSIONS)


def test_the_newest_version_writes_outputs_and_others_write_forms():
    asked = versions.read_arguments(["--update-outputs"])
    assert versions.tests_for(VERSIONS[0], asked) == [["docs", "--update-outputs"]]
    form = up_to(VERSIONS[1])
    assert versions.tests_for(VERSIONS[1], asked) == [["docs", "--update-outputs", "--form", form]]


def test_what_is_recorded_is_not_run_again_unless_it_is_asked_for():
    for given, pages in (([], ["docs", "--record", "--unrecorded"]), (["--again"], ["docs", "--record"])):
        asked = versions.read_arguments(given)
        assert versions.tests_for(VERSIONS[-1], asked) == [pages, versions.MESSAGES, versions.EXPLORER]
        assert versions.tests_for(VERSIONS[1], asked) == [pages, versions.MESSAGES]


def test_a_version_that_is_not_supported_is_named():
    done = subprocess.run(
        [sys.executable, ROOT / "tests/versions.py", "1.0.0"], capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 2
    assert "docs/data/versions.yml has no 1.0.0; it has" in done.stderr


def test_a_version_that_cannot_be_had_is_named_and_left_out(tmp_path, capsys, monkeypatch):
    """What uv says is shown, and the version is not taken for proved."""
    monkeypatch.setattr(versions, "UV", [sys.executable, "-c", "import sys; sys.exit('no such version')"])
    assert versions.install(tmp_path, "9.9.9", []) is None
    told = capsys.readouterr().out
    assert "torch 9.9.9: cannot be had, and is left out" in told
    assert "no such version" in told
