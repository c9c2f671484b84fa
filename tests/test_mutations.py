"""Change any one digit that a page shows as output or shape comment, and the harness says so.

Each digit of each output and each shape comment of the project's own pages becomes
another one, alone, and goes the way that the pages' tests go. None may survive.
"""

import dataclasses
import re
from pathlib import Path

import pytest
from harness.judge import judge
from harness.pages import Site, read_page
from harness.plugin import RUNNER
from harness.programs import MARKER, ProgramError, read_program

ROOT = Path(__file__).parent.parent
SITE = Site(ROOT)
BLOCKS = [block for path in sorted(ROOT.glob("docs/??/**/*.md")) for block in read_page(path, SITE).blocks]


def mutants(text, start=0, end=None):
    """A text with one digit changed, once for each digit between two positions."""
    for digit in re.compile(r"\d").finditer(text, start, len(text) if end is None else end):
        yield text[: digit.start()] + str((int(digit[0]) + 1) % 10) + text[digit.end() :]


def comment_mutants(program):
    """A program's source with one digit of one of its shape comments changed."""
    lines = program.source.split("\n")
    for number in sorted({claim.line for claim in program.claims}):
        line = lines[number - 1]
        for changed in mutants(line, line.rindex("#")):
            yield "\n".join([*lines[: number - 1], changed, *lines[number:]])


@pytest.fixture(scope="module")
def runner(pytestconfig):
    return pytestconfig.stash[RUNNER]


def test_every_digit_of_every_output(runner, capsys):
    changed, survived = 0, []
    for block in BLOCKS:
        result = runner.result(block.program)
        assert judge(block, result) == []
        for expected in mutants(block.expected or ""):
            changed += 1
            if not judge(dataclasses.replace(block, expected=expected), result):
                survived.append((block.place, expected))
    report(capsys, "outputs", changed, survived)


def test_every_digit_of_every_shape_comment(runner, capsys):
    changed, survived = 0, []
    for program in {block.program.path: block.program for block in BLOCKS}.values():
        shown = [block for block in BLOCKS if block.program.path == program.path]
        for source in comment_mutants(program):
            changed += 1
            try:
                mutant = read_program(program.name, program.path, source, program.offset)
            except ProgramError:
                continue
            result = runner.result(mutant)
            for page in {block.page for block in shown}:
                mutants_of_page = [dataclasses.replace(block, program=mutant) for block in shown if block.page == page]
                if not any(judge(block, result) for block in mutants_of_page):
                    survived.append((page, program.name, source))
    report(capsys, "shape comments", changed, survived)


def test_no_output_file_holds_a_digit_that_no_page_shows():
    stored = "".join(
        line
        for path in sorted(ROOT.glob("snippets/**/*.out"))
        for line in path.read_text("utf-8").split("\n")
        if not MARKER.match(line)
    )
    shown = {(block.output.label): block.expected for block in BLOCKS if block.output and block.output.embed}
    assert sorted(re.findall(r"\d", stored)) == sorted(re.findall(r"\d", "".join(shown.values())))


def report(capsys, what, changed, survived):
    """Say how many digits were changed, and that none went unnoticed."""
    with capsys.disabled():
        print(f"\nmutation: {changed} digits of {what} changed, {len(survived)} survived")
    assert changed
    assert survived == []
