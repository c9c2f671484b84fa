"""A program that a page shows: its sections, and the claims in its shape comments.

A shape comment is a trailing comment that holds a tuple: `# (L, N, D * H_out)`. It
speaks of the value that its line binds or returns; with a name in front, of that
value: `# output (L, N, H_out), h_n (1, N, H_out)`. Words may follow behind a dash:
`# (L, N) — one number per token`.

- an assignment: its first target; `for x_t in x:` the loop variable, on each pass;
- `def f(self, x):` the first parameter that is not self; `return …` what is returned;
- an expression on a line of its own: its value.
"""

import ast
import io
import re
import tokenize
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import CodeType

MARKER = re.compile(r"^\s*#?\s*-{1,}8<-{1,}\s*\[(start|end):([\w-]+)\]")
# What has to be readable as claims; with the brackets inside of it gone, see looks_like_shape().
TUPLE = re.compile(r"\(\s*\)|\([^()]*,[^()]*\)")
# Shapes in a form that is not read: [5, 3], （5，3）, 5 x 3, and (5), which is no tuple.
OTHERWISE = re.compile(r"^\(\s*\w+\s*\)$|(?<![\w\])])\[\s*\w+(\s*,\s*\w+)+\s*\]|（[^（）]*[,，][^（）]*）|\d ?[x×] ?\d")
NAME = re.compile(r"\s*([A-Za-z_][\w.]*(?:\[[^\]]*\])?)?\s*:?\s*(?=\()")


class ProgramError(Exception):
    """A program whose sections or shape comments cannot be read; the message names the line."""


@dataclass
class Claim:
    """A shape comment: on `line`, of the value of the expression `name`, or of what the line binds.

    `subject` is the expression that it turned out to speak of.
    """

    line: int
    text: str
    name: str | None
    shape: str
    subject: str = ""


@dataclass
class Program:
    """A file that a page embeds, or a block whose code stands on the page; messages call it by its name."""

    name: str
    path: str
    source: str
    offset: int = 0
    sections: dict[str, tuple[int, int]] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    tree: ast.Module | None = None  # with the checks of its claims in it; None for one that does not parse

    def section_at(self, line: int) -> str:
        """The section that a line stands in, or an empty string."""
        return next((name for name, (start, end) in self.sections.items() if start < line < end), "")


def file_program(path: Path, name: str) -> Program:
    """The program in a file."""
    return read_program(name, str(path), Path(path).read_text("utf-8"))


def inline_program(source: str, name: str, line: int) -> Program:
    """The program that stands on a page; `line` is that of its fence."""
    return read_program(name, f"<{name}>", source, offset=line)


@cache
def read_program(name: str, path: str, source: str, offset: int = 0) -> Program:
    """A program with its sections and claims; both editions show the same ones, so each is read once."""
    program = Program(name, path, source, offset)
    program.sections = read_sections(source)
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return program  # running it says what is wrong
    program.claims = read_claims(source)
    program.tree = attach(tree, program)
    return program


def compile_sections(program: Program) -> list[tuple[str, CodeType]]:
    """The code of a program, cut where one section ends and another begins; empty for one that does not parse."""
    groups: list[tuple[str, list[ast.stmt]]] = []
    for node in program.tree.body if program.tree else ():
        section = program.section_at(node.lineno)
        if not groups or groups[-1][0] != section:
            groups.append((section, []))
        groups[-1][1].append(node)
    return [
        (section, compile(ast.Module(nodes, type_ignores=[]), program.path, "exec", dont_inherit=True))
        for section, nodes in groups
    ]


def read_sections(text: str) -> dict[str, tuple[int, int]]:
    """The named sections of a file: name → (line of its start marker, line of its end marker)."""
    sections, opened = {}, {}
    for number, line in enumerate(text.split("\n"), 1):
        if not (marker := MARKER.match(line)):
            continue
        kind, section = marker.groups()
        if kind == "start" and (opened or section in sections):
            why = "starts a second time" if section in sections else f"starts inside of {next(iter(opened))}"
            raise ProgramError(f"line {number}: section {section} {why}")
        if kind == "start":
            opened[section] = number
        elif section in opened:
            sections[section] = opened.pop(section), number
        else:
            raise ProgramError(f"line {number}: section {section} ends without a start")
    if opened:
        section, number = next(iter(opened.items()))
        raise ProgramError(f"line {number}: section {section} has no end")
    return sections


def section_texts(text: str) -> dict[str, str]:
    """What stands in each section of an output file."""
    lines = text.split("\n")
    return {key: "\n".join(lines[start : end - 1]) for key, (start, end) in read_sections(text).items()}


def looks_like_shape(text: str) -> bool:
    """Whether a comment holds a tuple: `(L, N)`, and `(L, 2 * (N + 1))` as well."""
    before = None
    while before != text:
        before, text = text, re.sub(r"\([^(),]+\)", "_", text)
    return TUPLE.search(text) is not None


def read_claims(source: str) -> list[Claim]:
    """The shape comments of a program."""
    claims = []
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type != tokenize.COMMENT or MARKER.match(token.string):
            continue
        text, line = token.string.lstrip("#").strip(), token.start[0]
        if OTHERWISE.search(text):
            raise ProgramError(f"line {line}: write a shape as (L, N) or (L,), so that it can be checked: # {text}")
        if looks_like_shape(text):
            if not source.split("\n")[line - 1][: token.start[1]].strip():
                raise ProgramError(f"line {line}: a shape comment stands behind the line it speaks of: # {text}")
            claims += [Claim(line, text, subject, shape) for subject, shape in parse_comment(text, f"line {line}")]
    return claims


def parse_comment(text: str, place: str) -> list[tuple[str | None, str]]:
    """The claims in a comment: (name or None, tuple) pairs.

    >>> parse_comment("output (L, N, H), h_n (1, N, H)", "")
    [('output', '(L, N, H)'), ('h_n', '(1, N, H)')]
    """
    pairs, rest = [], text
    while True:
        subject = NAME.match(rest)
        end = closing(rest, subject.end()) if subject else 0
        if not end:
            raise ProgramError(f"{place}: this shape comment cannot be read: # {text}")
        shape = rest[subject.end() : end]
        try:
            if not isinstance(ast.parse(shape, mode="eval").body, ast.Tuple):
                raise ProgramError(f"{place}: {shape} is no shape; with one axis, write ({shape[1:-1]},)")
            if subject[1]:
                ast.parse(subject[1], mode="eval")
        except SyntaxError:
            raise ProgramError(f"{place}: this shape comment cannot be read: # {text}") from None
        pairs.append((subject[1], shape))
        rest = rest[end:]
        if not rest.strip() or re.match(r"\s+(—|--) ", rest):
            if looks_like_shape(rest):
                raise ProgramError(f"{place}: a shape in the words of a comment is not checked: # {text}")
            if len(pairs) > 1 and not all(name for name, _ in pairs):
                raise ProgramError(f"{place}: of several shapes, each has a name in front: # {text}")
            return pairs
        if not re.match(r"\s*[,;]\s", rest):
            raise ProgramError(f"{place}: this shape comment cannot be read: # {text}")
        rest = rest.lstrip(" ,;")


def closing(text: str, start: int) -> int:
    """The position behind the bracket that closes the one at `start`; 0 if there is none."""
    depth = 0
    for position in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[position], 0)
        if depth == 0:
            return position + 1
    return 0


def header_end(node: ast.For | ast.FunctionDef) -> int:
    """The line on which the head of a loop or a function ends."""
    if isinstance(node, ast.For):
        return node.iter.end_lineno
    parts = [*ast.walk(node.args), *([node.returns] if node.returns else [])]
    return max([node.lineno, *(part.end_lineno for part in parts if hasattr(part, "end_lineno"))])


def head(node: ast.stmt) -> range:
    """The lines of a statement, or of the head of one that holds others."""
    if isinstance(node, ast.For | ast.FunctionDef):
        return range(node.lineno, header_end(node) + 1)
    if body := getattr(node, "body", None):
        return range(node.lineno, max(node.lineno + 1, body[0].lineno))
    return range(node.lineno, node.end_lineno + 1)


def attach(tree: ast.Module, program: Program) -> ast.Module:
    """Put a check behind, or into, each statement that a shape comment stands at.

    The checks are calls of `__claim__(number, value, shape)`; see inside.py. Returns
    the tree; raises ProgramError for a comment that no statement can be found for.
    """
    by_line = {}
    for number, claim in enumerate(program.claims):
        by_line.setdefault(claim.line, []).append((number, claim))
    statements = Counter(line for node in ast.walk(tree) if isinstance(node, ast.stmt) for line in head(node))
    for line, [(_, claim), *_] in by_line.items():
        if statements[line] > 1:
            raise ProgramError(f"line {line}: a shape comment needs a line with one statement: # {claim.text}")
    Attacher(by_line).visit(tree)
    for claims in by_line.values():
        _, claim = claims[0]
        raise ProgramError(f"line {claim.line}: nothing here that a shape comment can speak of: # {claim.text}")
    return ast.fix_missing_locations(tree)


def first_name(target: ast.expr) -> str:
    """The first name that an assignment binds, as an expression."""
    if isinstance(target, ast.Tuple | ast.List) and target.elts:
        return first_name(target.elts[0])
    if isinstance(target, ast.Starred):
        return first_name(target.value)
    return ast.unparse(target)


def thunk(expression: str, where: ast.AST) -> ast.expr:
    """`lambda: expression`, at the place of another node."""
    node = ast.parse(f"lambda: {expression}", mode="eval").body
    return ast.fix_missing_locations(ast.copy_location(node, where))


def check(number: int, value: str, shape: str, where: ast.AST) -> ast.stmt:
    """A statement that checks one claim."""
    call = ast.Call(
        ast.Name("__claim__", ast.Load()), [ast.Constant(number), thunk(value, where), thunk(shape, where)], []
    )
    return ast.copy_location(ast.Expr(call), where)


class Attacher(ast.NodeTransformer):
    """Inserts the checks; takes from `by_line` the comments it found a place for."""

    def __init__(self, by_line: dict[int, list[tuple[int, Claim]]]) -> None:
        self.by_line = by_line

    def checks(self, line: int, default: str, where: ast.AST) -> list[ast.stmt]:
        """The checks of the comment on a line, for a value known as `default` where no name is given."""
        claims = self.by_line.pop(line, [])
        for _, claim in claims:
            claim.subject = claim.name or default
        return [check(number, claim.subject, claim.shape, where) for number, claim in claims]

    def visit_simple(self, node: ast.stmt, default: str) -> list[ast.stmt]:
        """A statement, and the checks of its line after it."""
        return [node, *self.checks(node.end_lineno, default, node)]

    def visit_Assign(self, node: ast.Assign) -> list[ast.stmt]:
        return self.visit_simple(node, first_name(node.targets[0]))

    def visit_AnnAssign(self, node: ast.AnnAssign) -> list[ast.stmt]:
        return self.visit_simple(node, first_name(node.target))

    def visit_AugAssign(self, node: ast.AugAssign) -> list[ast.stmt]:
        return self.visit_simple(node, first_name(node.target))

    def visit_valued(self, node: ast.Return | ast.Expr) -> ast.stmt | list[ast.stmt]:
        """`return value` and `value`: keep the value, check it, then go on."""
        if node.end_lineno not in self.by_line or node.value is None:
            return node
        written = ast.unparse(node.value)
        keep = ast.Assign([ast.Name("__value__", ast.Store())], node.value)
        ast.fix_missing_locations(ast.copy_location(keep, node))
        claims = [claim for _, claim in self.by_line[node.end_lineno]]
        checks = self.checks(node.end_lineno, "__value__", node)
        for claim in claims:
            claim.subject = claim.name or written
        node.value = ast.copy_location(ast.Name("__value__", ast.Load()), node)
        return [keep, *checks, node]

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.stmt:
        """The names of a class body cannot be seen from a check in it; those of its methods can."""
        node.body = [self.visit(child) if isinstance(child, ast.FunctionDef) else child for child in node.body]
        return node

    visit_Return = visit_valued
    visit_Expr = visit_valued

    def visit_For(self, node: ast.For) -> ast.stmt:
        checks = self.checks(header_end(node), first_name(node.target), node.body[0])
        self.generic_visit(node)
        node.body = checks + node.body
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.stmt:
        names = [argument.arg for argument in node.args.posonlyargs + node.args.args if argument.arg != "self"]
        checks = self.checks(header_end(node), names[0], node.body[0]) if names else []
        self.generic_visit(node)
        documented = int(ast.get_docstring(node) is not None)
        node.body[documented:documented] = checks
        return node
