"""A page as the harness sees it: its fences, its programs, what it shows of their output.

An output may have other forms, which hold where a condition does: beside `x.out`, `x.without-avx512.out`.

The page is expanded by `pymdownx.snippets` with the settings of mkdocs.yml, and its
blocks are taken from it by pytest-codeblocks, so that what is tested is what is shown.
"""

import io
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import markdown
from mkdocs.utils import meta
from mkdocs.utils.yaml import get_yaml_loader, yaml_load
from pathspec import GitIgnoreSpec
from pymdownx.snippets import SnippetMissingError
from pytest_codeblocks import extract_from_buffer

from .fences import FenceError, OwnFence
from .marks import MarkError, comment_faults, read_marks
from .packages import imported
from .private import snippet_expander
from .programs import Claim, Program, ProgramError, file_program, inline_program
from .tolerance import DECIMAL

OPENING = re.compile(r"^(?P<indent>[ \t>]*)(?P<marks>`{3,}|~{3,})(?P<info>.*)$")
EMBED = re.compile(r'^[ \t]*-{1,}8<-{1,}[ \t]+"(?P<path>[^":]+)(?::(?P<section>[\w-]+))?"[ \t]*$')
# All that is shown as Python is run: every name that Pygments, or IPython's part of it, has for the language.
PYTHON = {"python", "py", "python3", "py3", "python2", "py2", "pycon", "python-console", "pyi", "sage", "bazel"}
PYTHON |= {"starlark", "numpy", "ipython", "ipython2", "ipython3"}
SHELL = {"sh", "bash", "zsh", "shell", "ksh", "fish", "pwsh", "powershell", "bat"}
# What else a fence can be, unless `shown_languages` says otherwise: what neither runs nor shows what a program did.
SHOWN = ("css", "html", "ini", "json", "markdown", "toml", "yaml")
# What MkDocs takes before the extensions that mkdocs.yml names.
ALWAYS = ["toc", "tables", "fenced_code"]


class PageError(Exception):
    """A page that breaks a rule; the message names page and line."""


@dataclass
class Fence:
    """A fenced block: `line` is where it opens in the page, `code` what is in it after expansion."""

    line: int
    indent: str
    info: str
    raw: list[str]
    code: str = ""
    embed: tuple[str, str] | None = None
    role: str = ""

    @property
    def language(self) -> str:
        """The language that the info string names, be it `python title="x"` or `{ .python .annotate }`."""
        info = self.info.strip()
        if info.startswith("{"):
            return next((word[1:].lower() for word in info.strip("{}").split() if word.startswith(".")), "")
        return re.split(r"[\s{,:]", info, maxsplit=1)[0].lower()

    @property
    def label(self) -> str:
        """What a message calls it."""
        return ":".join(filter(None, self.embed)) if self.embed else "code on the page"


@dataclass
class Block:
    """A program, or a section of one, that a page shows, with all that the page claims of it."""

    page: str
    fence: Fence
    program: Program
    section: str
    expected: str | None = None
    output: Fence | None = None
    raises: str | None = None
    within: float | None = None  # by how much decimals in the output may differ
    needs: list[str] = field(default_factory=list)  # packages without which it is not run
    forms: dict[str, str] = field(default_factory=dict)  # what is printed instead where a condition holds
    form: str = ""  # the condition whose form `expected` is

    @property
    def place(self) -> str:
        """Where it is found, for a message."""
        return f"{self.page}:{self.fence.line} ({self.fence.label})"

    @property
    def claims(self) -> dict[int, Claim]:
        """The shape comments in what the page shows, by their numbers in the program."""
        return {
            number: claim
            for number, claim in enumerate(self.program.claims)
            if not self.section or self.program.section_at(claim.line) == self.section
        }


@dataclass
class Page:
    """A page: the path it is known by, its text, fences and blocks, and what is wrong with them."""

    name: str
    text: str
    fences: list[Fence]
    blocks: list[Block] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def fenced(self) -> set[int]:
        """The lines of its fences, from the one that opens each to the one that closes it."""
        return {n for fence in self.fences for n in range(fence.line, fence.line + len(fence.raw) + 2)}


class Site:
    """The project that pages belong to: its mkdocs.yml, its snippets, and what pyproject.toml says of its fences.

    `updating` if outputs may be missing, as they will be written. `symbols` are the names that make a shape
    of a code span such as `(L, N)`; `fences` are the project's own, by their language.
    """

    def __init__(
        self,
        root: Path | str,
        *,
        updating: bool = False,
        fences: Mapping[str, OwnFence] | None = None,
        symbols: Collection[str] = (),
        shown: Collection[str] = SHOWN,
        folders: Collection[str] = (),
    ) -> None:
        self.root, self.updating = Path(root), updating
        self.fences, self.symbols, self.shown = fences or {}, set(symbols), set(shown)
        config = read_config(self.root / "mkdocs.yml")
        self.folders = [self.root / folder for folder in folders or [config.get("docs_dir", "docs")]]
        self.nav = Nav(config)
        self.extensions, self.settings = list(ALWAYS), {}
        for extension in config.get("markdown_extensions", []):
            name, options = next(iter(extension.items())) if isinstance(extension, dict) else (extension, {})
            self.extensions.append(name)
            self.settings[name] = options or {}
        self.snippets: list[Path] = []
        self.expander = None
        if "pymdownx.snippets" in self.settings:
            options = self.settings["pymdownx.snippets"]
            base = options.get("base_path", ["."])
            self.snippets = [self.root / Path(folder) for folder in ([base] if isinstance(base, str) else base)]
            self.expander = snippet_expander(options | {"base_path": list(map(str, self.snippets))})

    def expand(self, lines: list[str]) -> list[str]:
        """Lines of Markdown with the snippets they embed in place."""
        return self.expander(list(lines)) if self.expander else list(lines)

    def render(self, text: str) -> str:
        """Markdown as the HTML that the build makes of it, but for its hooks and the colours of code."""
        settings = dict(self.settings)
        if "pymdownx.highlight" in settings:
            text_only = {"extend_pygments_lang": [{"name": "python", "lang": "text"}]}
            settings["pymdownx.highlight"] = settings["pymdownx.highlight"] | text_only
        converter = markdown.Markdown(extensions=list(dict.fromkeys(self.extensions)), extension_configs=settings)
        return converter.convert(text)

    def file(self, path: str) -> Path:
        """The file that a snippet's path means."""
        return next((base / path for base in self.snippets if (base / path).is_file()), self.snippets[0] / path)

    def name_of(self, path: Path) -> str:
        """What messages call a file: its path below the project."""
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.as_posix()

    def holds(self, path: Path) -> bool:
        """Whether a file is a page: Markdown below one of the folders of pages."""
        return path.suffix == ".md" and any(folder in path.parents for folder in self.folders)


class Nav:
    """What mkdocs.yml says of its menu: which pages it leaves out, where `validation` calls that a fault."""

    def __init__(self, config: dict[str, Any]) -> None:
        checks = config.get("validation") or {}
        omitted = (checks.get("nav") or {}).get("omitted_files", checks.get("omitted_files"))
        self.named = set(leaves(config.get("nav"))) if config.get("nav") and omitted == "warn" else None
        excused = [config.get(key) or "" for key in ("not_in_nav", "exclude_docs", "draft_docs")]
        self.excused = GitIgnoreSpec.from_lines("\n".join(excused).splitlines())

    def omits(self, path: str) -> bool:
        """Whether a page, by its path in docs_dir, is in no menu and should be."""
        return self.named is not None and path not in self.named and not self.excused.match_file(path)


def leaves(nav: Any) -> list[str]:
    """The paths in a `nav`, whatever sections they stand in."""
    if isinstance(nav, str):
        return [nav]
    return [path for entry in (nav.values() if isinstance(nav, dict) else nav or []) for path in leaves(entry)]


def read_config(path: Path) -> dict[str, Any]:
    """What a mkdocs.yml says, its `!relative` and `!ENV` read as MkDocs reads them."""
    with path.open(encoding="utf-8") as file:
        return yaml_load(file, loader=get_yaml_loader(config=SimpleNamespace(config_file_path=str(path))))


def check_menu(path: Path, name: str, site: Site) -> None:
    """A page stands in the menu, where mkdocs.yml asks for it."""
    for folder in site.folders:
        if folder in path.parents and site.nav.omits(path.relative_to(folder).as_posix()):
            raise PageError(
                f"{name}:1: no menu leads to this page: name it in nav of mkdocs.yml, or in not_in_nav, or delete it"
            )


def find_fences(text: str) -> list[Fence]:
    """The fences of Markdown, wherever they stand: in lists, admonitions, quotes."""
    fences, lines, i = [], text.split("\n"), 0
    while i < len(lines):
        opening = OPENING.match(lines[i])
        i += 1
        if not opening or (opening["marks"][0] == "`" and "`" in opening["info"]):
            continue
        closing = re.compile(rf"^[ \t>]*{re.escape(opening['marks'][0])}{{{len(opening['marks'])},}}[ \t]*$")
        start = i
        while i < len(lines) and not closing.match(lines[i]):
            i += 1
        fences.append(Fence(start, opening["indent"], opening["info"], lines[start:i]))
        i += 1
    return fences


def check_places(page: Page) -> None:
    """A fence that opens after the mark of a list item is set as text, and would go by in silence."""
    inside = page.fenced
    for number, line in enumerate(page.text.split("\n"), 1):
        if number not in inside and re.match(r"^[ \t>]*([-*+]|\d+[.)])[ \t]+(`{3}|~{3})", line):
            raise PageError(f"{page.name}:{number}: in a list, a fence stands on lines of its own, indented by four")


def dedent(line: str, indent: str) -> str:
    """A line without the indentation that its fence stands in, or as much of it as it has."""
    for mark in indent:
        if not line.startswith(mark):
            break
        line = line[1:]
    return line


def fill(fence: Fence, site: Site, page: str) -> None:
    """Expand what a fence holds; a fence holds one snippet or its own code."""
    embeds = [EMBED.match(line) for line in fence.raw] if site.expander else []
    if not any(embeds):
        if site.expander and any(re.match(r"^[ \t>]*-{1,}8<-{1,}", line) for line in fence.raw):
            raise PageError(f'{page}:{fence.line}: cannot read this embedding; write --8<-- "folder/file.py:section"')
        fence.code = "\n".join(dedent(line, fence.indent) for line in fence.raw)
        return
    if len([line for line in fence.raw if line.strip()]) > 1:
        raise PageError(f"{page}:{fence.line}: a fence holds one snippet or its own code, not both")
    match = next(filter(None, embeds))
    fence.embed = match["path"], match["section"] or ""
    try:
        fence.code = "\n".join(site.expand([match[0].strip()]))
    except SnippetMissingError as error:
        if not (site.updating and match["path"].endswith(".out")):
            raise PageError(f"{page}:{fence.line}: {error}") from None
    except (OSError, UnicodeDecodeError) as error:
        file = site.name_of(site.file(match["path"]))
        raise PageError(f"{page}:{fence.line}: {file} cannot be read: {error}") from None


def canonical(text: str, fences: list[Fence]) -> tuple[str, dict[int, Fence]]:
    """The page with each fence rewritten so that pytest-codeblocks sees it; and where each one then opens."""
    lines, out, opens, done = text.split("\n"), [], {}, 0
    for fence in fences:
        out += lines[done : fence.line - 1]
        language = "python" if fence.language in PYTHON else fence.language or "text"
        longest = max(map(len, re.findall(r"^\s*(`+)", fence.code, re.MULTILINE)), default=2)
        marks = "`" * max(3, longest + 1)
        opens[len(out) + 1] = fence
        out += [marks + language, *fence.code.split("\n"), marks]
        done = fence.line + len(fence.raw) + 1
    return "\n".join(out + lines[done:]) + "\n", opens


def check_comments(page: Page) -> None:
    """The comments for pytest-codeblocks are such as this project takes, where they count."""
    inside = {n for fence in page.fences for n in range(fence.line + 1, fence.line + len(fence.raw) + 2)}
    lines = [("" if n in inside else line) for n, line in enumerate(page.text.split("\n"), 1)]
    for number, fault in comment_faults(lines, {fence.line for fence in page.fences}):
        raise PageError(f"{page.name}:{number}: {fault}")


def program_of(fence: Fence, site: Site, page: str) -> Program:
    """The program that a fence shows, whole or a section of it."""
    try:
        if not fence.embed:
            return inline_program(fence.code + "\n", f"{page}:{fence.line}", fence.line)
        file = site.file(fence.embed[0])
        program = file_program(file, site.name_of(file))
        if program.sections and not fence.embed[1]:
            raise ProgramError(f"a program with sections is shown by them: {', '.join(program.sections)}")
        return program
    except ProgramError as error:
        raise PageError(f"{page}:{fence.line} ({fence.label}): {error}") from None


def check_output(block: Block, fence: Fence, page: str) -> None:
    """An output fence stands after the program that printed it, and shows that program's file."""
    place = f"{page}:{fence.line}"
    if fence.language != "text":
        raise PageError(f"{place}: an expected output is a ```text fence")
    program, output = block.fence.embed, fence.embed
    if program and output and (program[0].rsplit(".", 1)[0], program[1]) != (output[0].rsplit(".", 1)[0], output[1]):
        raise PageError(f"{place}: this output is of {fence.label}, but the program above is {block.fence.label}")
    if bool(program) != bool(output):
        raise PageError(f"{place}: the program and its output are both snippets or both on the page")


def check_within(block: Block, site: Site) -> None:
    """A tolerance is for an output that has decimals, and that is shown as it was printed."""
    if block.within is None or site.updating:
        return
    place = f"{block.page}:{block.fence.line}"
    if block.output and block.output.role in site.fences:
        raise PageError(f"{place}: a {block.output.role} fence has no tolerance: take pytest.mark.within away")
    outputs = [block.expected or "", *block.forms.values()]
    if not any(DECIMAL.search(text) for text in outputs):
        raise PageError(f"{place}: the output has no number with a decimal point: take pytest.mark.within away")


def check_needs(block: Block, place: str) -> None:
    """A package that a program is said to need is one that it imports."""
    unused = [name for name in block.needs if name not in imported(block.program)]
    if unused and block.program.tree:  # one that cannot be read says so when it is run
        raise PageError(
            f"{place}: {', '.join(unused)} is imported nowhere in the program: "
            f"take it out of pytest-codeblocks:importorskip({', '.join(block.needs)})"
        )


def read_forms(block: Block, site: Site) -> dict[str, str]:
    """The other forms of a block's output, by their conditions; raises PageError for one that is none."""
    if not (block.output and block.output.embed):
        return {}
    path, section = block.output.embed
    forms, names = {}, forms_of(site.file(path))
    for condition in names:
        name = f"{path.removesuffix('.out')}.{condition}.out"
        place = f"{block.page}:{block.output.line}: {name}"
        if block.output.role in site.fences:
            raise PageError(f"{place}: what has a fence of the project's own has one output, wherever it is run")
        embed = Fence(block.output.line, "", "", [f'--8<-- "{name}{":" if section else ""}{section}"'])
        fill(embed, site, block.page)
        forms[condition] = embed.code + "\n"
        # Beside others, it may be what holds again.
        alone = len(names) == 1
        if alone and not site.updating and site.file(name).read_bytes() == site.file(path).read_bytes():
            raise PageError(f"{place} says what {path} says: delete it")
    return forms


def forms_of(output: Path) -> list[str]:
    """The conditions that an output has other forms for, from the names of the files beside it.

    >>> forms_of(Path("no/such/folder/x.out"))
    []
    """
    names = (path.name.removeprefix(f"{output.stem}.") for path in output.parent.glob(f"{output.stem}.*.out"))
    return sorted(name.removesuffix(".out") for name in names)


def form_file(output: Path, condition: str) -> Path:
    """The file of the form of an output for a condition; the output's own file for none, "".

    >>> form_file(Path("x.out"), "without-avx512").name, form_file(Path("x.out"), "").name
    ('x.without-avx512.out', 'x.out')
    """
    return output.with_suffix(f".{condition}.out" if condition else ".out")


def read_text(path: Path, name: str) -> str:
    """A page's text, which is UTF-8 with a line feed at the end of each line; raises PageError for another."""
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, byte = data.count(b"\n", 0, error.start) + 1, data[error.start]
        raise PageError(f"{name}:{line}: the byte 0x{byte:02x} is not UTF-8: save the page as UTF-8") from None
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        raise PageError(
            f"{name}:{line}: this line ends in a carriage return (CRLF): save the page with line feeds (LF) only; "
            "where git wrote it so, set `* text=auto eol=lf` in .gitattributes and check it out again"
        )
    return text


def read_page(path: Path, site: Site) -> Page:
    """Read a page: its fences, and a block for each program in it; what is wrong with it stands in its faults."""
    page = Page(site.name_of(path), "", [])
    try:
        page.text = read_text(path, page.name)
        page.fences = find_fences(page.text)
        check_menu(path, page.name, site)
        check_places(page)
        for fence in page.fences:
            fill(fence, site, page.name)
        read_blocks(page, site)
    except PageError as error:
        page.faults.append(str(error))
    return page


def comment_line(text: str, error: str) -> int:
    """The line of the first comment that an error of pytest-codeblocks speaks of."""
    keyword = re.search(r'keyword "(.*)"', error)
    words = keyword[1] if keyword else "expected-output"
    return next((i for i, line in enumerate(text.split("\n"), 1) if words in line), 1)


def read_blocks(page: Page, site: Site) -> None:
    """Take the blocks of a page from pytest-codeblocks, with their outputs and marks."""
    check_comments(page)
    text, opens = canonical(page.text, page.fences)
    try:
        found = {block.lineno: block for block in extract_from_buffer(io.StringIO(text))}
    except RuntimeError as error:
        raise PageError(f"{page.name}:{comment_line(page.text, str(error))}: {error}") from None
    block = None
    for line, fence in opens.items():
        place = f"{page.name}:{fence.line}"
        parsed = found.get(line)
        if parsed is None:
            if block is None or block.fence.role != "run" or block.output:
                raise PageError(f"{place}: an expected output without a program above it")
            check_output(block, fence, page.name)
            block.output, fence.role = fence, "output"
            continue
        try:
            marks = read_marks(parsed.marks, parsed.importorskip)
        except MarkError as error:
            raise PageError(f"{place}: {error}") from None
        fence.role = role_of(fence, marks.skip, site, place)
        if (marks.of_a_program and fence.role != "run") or (marks.skip and fence.language not in PYTHON | SHELL):
            raise PageError(f"{place}: this mark is for a program that is run, but here is none")
        if fence.role in site.fences:
            try:
                site.fences[fence.language].read(fence, block, site)
            except FenceError as error:
                raise PageError(f"{place}: {error}") from None
        block = None
        if fence.role == "run":
            block = Block(page.name, fence, program_of(fence, site, page.name), fence.embed[1] if fence.embed else "")
            block.expected, block.raises = parsed.expected_output, marks.raises
            block.within, block.needs = marks.within, marks.needs
            check_needs(block, place)
            page.blocks.append(block)
    for block in page.blocks:
        block.forms = read_forms(block, site)
        check_within(block, site)
    share_needs(page.blocks)


def share_needs(blocks: list[Block]) -> None:
    """What one section of a program needs, all of them do, as the program runs as a whole."""
    needs: dict[str, list[str]] = {}
    for block in blocks:
        needs.setdefault(block.program.path, []).extend(block.needs)
    for block in blocks:
        block.needs = list(dict.fromkeys(needs[block.program.path]))


def role_of(fence: Fence, skip: str | None, site: Site, place: str) -> str:
    """What a fence is that no program printed: run, skipped with a reason, the project's own, or only shown."""
    if skip:
        return "skipped"
    if fence.language in PYTHON:
        return "run"
    if fence.language in SHELL:
        raise PageError(f'{place}: a {fence.language} block is not run: say why with pytest.mark.skip(reason="…")')
    if fence.language in ("", "text"):
        raise PageError(
            f"{place}: a text fence that is no output: put <!--pytest-codeblocks:expected-output--> in front of it, "
            "or name its language"
        )
    if fence.language in site.fences:
        return fence.language
    if fence.language not in site.shown:
        others = ", ".join(sorted([*site.shown, *site.fences]))
        raise PageError(
            f"{place}: no fence here is of the language {fence.language}: write python, text behind its program, "
            f'{others}, or say why it is not run with pytest.mark.skip(reason="…")'
        )
    return "shown"


def body_of(text: str) -> str:
    """A page's Markdown without its front matter."""
    return meta.get_data(text)[0]
