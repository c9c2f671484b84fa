"""Change any one digit that a page shows as output or shape comment, and the harness says so.

Each digit of each output and each shape comment of the project's own pages becomes
another one, alone, and goes the way that the pages' tests go. So do any two symbols
of a shape comment that change places. None may survive.
"""

import ast
import dataclasses
import itertools
import re
from decimal import Decimal
from pathlib import Path

import pytest
from harness.judge import as_here, judge, transcript
from harness.packages import missing
from harness.pages import Site, read_page
from harness.plugin import RUNNER
from harness.programs import MARKER, Program, ProgramError, attach, read_program
from harness.tolerance import DECIMAL, distance
from own_fences import FENCES

ROOT = Path(__file__).parent.parent
SITE = Site(ROOT, fences=FENCES)
BLOCKS = [block for path in sorted(ROOT.glob("docs/??/**/*.md")) for block in read_page(path, SITE).blocks]
RUN = [block for block in BLOCKS if not missing(block.needs)]

NUMBER = re.compile(r"(?<![A-Za-z_\d])\d+")  # no part of a name: weight_hh_l1 has the shape of weight_hh_l0


def digits(text):
    """The places of a text's digits, but for those in names."""
    return [digit for number in NUMBER.finditer(text) for digit in re.compile(r"\d").finditer(text, *number.span())]


def mutants(text, found):
    """A text with one digit changed, once for each of the digits found in it."""
    for digit in found:
        yield text[: digit.start()] + str((int(digit[0]) + 1) % 10) + text[digit.end() :]


def output_mutants(text, within):
    """A text that was printed with one digit changed, once for each of its digits, so that it must not pass any more.

    Of a decimal that may differ, the change is one that takes it out of its tolerance: another digit in this place,
    or, where none does, the number that comes next beyond the tolerance.

    >>> list(output_mutants("3: 0.50", 0.02))
    ['4: 0.50', '3: 1.50', '3: 0.60', '3: 0.53']
    >>> list(output_mutants("0.50", None))
    ['1.50', '0.60', '0.51']
    """
    decimals = DECIMAL.finditer(text) if within is not None else ()
    number_at = {place: number for number in decimals for place in range(*number.span())}
    for digit in re.finditer(r"\d", text):
        others = [str((int(digit[0]) + step) % 10) for step in range(1, 10)]
        if not (number := number_at.get(digit.start())):
            yield text[: digit.start()] + others[0] + text[digit.end() :]
            continue
        at = digit.start() - number.start()
        changed = [number[0][:at] + other + number[0][at + 1 :] for other in others]
        far = (each for each in changed if distance(each, number[0]) > Decimal(str(within)))
        yield text[: number.start()] + next(far, beyond(number[0], within)) + text[number.end() :]


def beyond(number, within):
    """The number that comes next above another one's tolerance, written with as many digits behind the point.

    >>> beyond("0.50", 0.02), beyond("-1.5e-03", 0.02), beyond("1.", 0.2)
    ('0.53', '0.0186', '1.3')
    """
    value, by = Decimal(number), Decimal(str(within))
    unit = Decimal(1).scaleb(min(value.as_tuple().exponent, by.as_tuple().exponent))
    return f"{value + by + unit:f}"


def comment_mutants(program):
    """The lines of a program that hold a shape comment, with one digit of it changed: (number of the line, line)."""
    lines = program.source.split("\n")
    for number in sorted({claim.line for claim in program.claims}):
        line = lines[number - 1]
        for changed in mutants(line, [digit for digit in digits(line) if digit.start() > line.rindex("#")]):
            yield number, changed


@pytest.fixture(scope="module")
def runner(pytestconfig):
    return pytestconfig.stash[RUNNER]


@pytest.fixture(scope="module")
def runs(runner):
    """For the path of each program: its mutants, with the lines changed in each, and a program with the claims of all,
    its own before them, which is being run."""
    made = {}
    for program in {block.program.path: block.program for block in RUN}.values():
        found = list(rounds(program, changes_of(program)))
        together = with_claims_of(program, [program, *(mutant for mutant, _ in found)])
        runner.ask(together)
        made[program.path] = found, together
    return made


def test_every_digit_of_every_output(runner, runs, capsys):
    changed, survived = 0, []
    for block in RUN:
        _, together = runs[block.program.path]
        result = result_of(0, block.program, runner.result(together))
        assert judge(block, result) == []
        block = as_here(block, result)
        # Where decimals may differ, they are far enough from what was printed if they are changed in that.
        shown = (block.expected or "") if block.within is None else transcript(block, result)
        for expected in output_mutants(shown, block.within):
            changed += 1
            if not judge(dataclasses.replace(block, expected=expected), result):
                survived.append((block.place, expected))
    report(capsys, "digits of outputs", changed, survived)


def swapped_symbols(program):
    """The lines of a program with two symbols of one shape in each other's place, where that is another shape."""
    lines = program.source.split("\n")
    for claim in program.claims:
        line = lines[claim.line - 1]
        start = line.index(claim.shape, line.rindex("#"))
        for shape in other_orders(claim.shape):
            yield claim.line, line[:start] + shape + line[start + len(claim.shape) :]


def other_orders(shape):
    """The shapes that come from swapping two symbols; (D * num_layers,) is no other than (num_layers * D,).

    >>> list(other_orders("(L, N, D * H_out)"))
    ['(N, L, D * H_out)', '(D, N, L * H_out)', '(H_out, N, D * L)', '(L, D, N * H_out)', '(L, H_out, D * N)']
    """
    names = list(dict.fromkeys(re.findall(r"[A-Za-z_]\w*", shape)))
    if any(isinstance(node, ast.Call | ast.Attribute | ast.Subscript) for node in ast.walk(ast.parse(shape))):
        return
    values = dict(zip(names, (2, 3, 5, 7, 11, 13), strict=False))
    if {"H_cell", "H_out"} <= set(names):
        values["H_cell"] = values["H_out"]  # as they are without a projection
    for a, b in itertools.combinations(names, 2):
        swapped = re.sub(r"[A-Za-z_]\w*", lambda name, a=a, b=b: {a: b, b: a}.get(name[0], name[0]), shape)
        if eval(swapped, dict(values)) != eval(shape, dict(values)):
            yield swapped


def with_lines(program, changed):
    """A program with some of its lines changed: a dictionary of them by their numbers."""
    lines = enumerate(program.source.split("\n"), 1)
    source = "\n".join(changed.get(number, line) for number, line in lines)
    return read_program(program.name, program.path, source, program.offset)


def can_be_read(program, number, line):
    """Whether the harness can read a program with one line changed; if not, it says so and nothing is run."""
    try:
        with_lines(program, {number: line})
    except ProgramError:
        return False
    return True


def rounds(program, changes):
    """Programs with a change in each line that has any, and the lines changed, until each change was made once.

    A shape comment is evaluated where it stands, whatever the others say: so the changes of several lines are judged
    together, each by what is said of its own line.
    """
    by_line = {}
    for number, line in changes:
        if can_be_read(program, number, line):
            by_line.setdefault(number, []).append(line)
    for lines in itertools.zip_longest(*by_line.values()):
        changed = {number: line for number, line in zip(by_line, lines, strict=True) if line is not None}
        yield with_lines(program, changed), changed


def with_claims_of(program, mutants):
    """A program that makes, at each of its shape comments, the claims of all its mutants, one mutant's after another's.

    They differ in their comments alone, so that one run says of each of them what a run of its own would.
    """
    claims = [dataclasses.replace(claim) for mutant in mutants for claim in mutant.claims]
    if not claims:
        return program
    source = program.source + "".join(f"\n# {claim.shape}" for claim in claims)  # the runner runs each source once
    together = Program(program.name, program.path, source, program.offset, program.sections, claims)
    together.tree = attach(ast.parse(program.source), together)
    return together


def result_of(number, mutant, result):
    """What a run of one of the mutants comes to, by its number, from the run with the claims of all."""
    first = number * len(mutant.claims)
    claims = {str(at): result["claims"].get(str(first + at)) for at in range(len(mutant.claims))}
    return result | {"claims": {at: record for at, record in claims.items() if record}}


def changes_of(program):
    """The lines of a program with a digit of a shape comment changed, and with two of its symbols swapped."""
    return [*comment_mutants(program), *swapped_symbols(program)]


def outcomes(runner, runs):
    """Each mutant, the lines changed in it, and what its run comes to."""
    for found, together in runs.values():
        for number, (mutant, changed) in enumerate(found, 1):
            yield mutant, changed, result_of(number, mutant, runner.result(together))


def silent_lines(mutant, changed, blocks, result):
    """The lines changed in a mutant of which the harness says nothing, judging blocks by what its run came to."""
    changed_blocks = [dataclasses.replace(block, program=mutant) for block in blocks]
    faults = "\n".join(fault for block in changed_blocks for fault in judge(block, result))
    return [
        line
        for number, line in changed.items()
        if not re.search(rf"\b{number + mutant.offset}, the shape comment #", faults)
    ]


def test_every_digit_and_pair_of_symbols_of_every_shape_comment(runner, runs, capsys):
    changed, survived = 0, []
    for mutant, lines, result in outcomes(runner, runs):
        changed += len(lines)
        shown = [block for block in RUN if block.program.path == mutant.path]
        for page in {block.page for block in shown}:
            blocks = [block for block in shown if block.page == page]
            survived += [(page, mutant.name, line) for line in silent_lines(mutant, lines, blocks, result)]
    report(capsys, "digits and pairs of symbols of shape comments", changed, survived)


def test_one_run_says_what_a_run_of_each_mutant_says(runner, runs):
    """Of the article's programs, whose comments stand at calls, in loops, in functions and behind `return`."""
    paths = {block.program.path for block in RUN if block.page == "docs/en/article.md"}
    found = list(outcomes(runner, {path: runs[path] for path in paths}))
    for mutant, _, _ in found:
        runner.ask(mutant)
    assert found
    assert [result["claims"] for *_, result in found] == [runner.result(mutant)["claims"] for mutant, _, _ in found]


def test_no_output_file_holds_a_digit_that_no_page_shows():
    stored = "".join(
        line
        for path in sorted(ROOT.glob("snippets/**/*.out"))
        for line in path.read_text("utf-8").split("\n")
        if not MARKER.match(line)
    )
    shown = {}
    for block in BLOCKS:
        if block.output and block.output.embed:
            outputs = {"": block.expected} | block.forms
            shown |= {(block.output.label, condition): text for condition, text in outputs.items()}
    assert sorted(re.findall(r"\d", stored)) == sorted(re.findall(r"\d", "".join(shown.values())))


def report(capsys, what, changed, survived):
    """Say how many changes were made, and that none went unnoticed."""
    with capsys.disabled():
        print(f"\nmutation: {changed} {what} changed, {len(survived)} survived")
    assert changed
    assert survived == []
