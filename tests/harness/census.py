"""Nothing on a page is passed over: what the reader sees is what was tested."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import lxml.html

from .pages import Page, Site, body_of
from .programs import ProgramError, closing, section_texts
from .tolerance import NO_NUMBER

PRINTED = re.compile(r"[(\[]\s*\d+(?:\s*,\s*\d+)*\s*,?\s*[)\]]")
# What would show something as code, or hide it, that no fence holds.
FOREIGN = {"samp", "textarea", "listing", "xmp", "plaintext", "script", "iframe", "object", "embed"}


def census(page: Page, site: Site) -> list[str]:
    """What is wrong with a page before anything of it is run; a list of messages."""
    if page.faults or site.updating:
        return page.faults
    try:
        rendered = lxml.html.fragment_fromstring(site.render(body_of(page.text)), create_parent="div")
    except Exception as error:
        return [f"{page.name}: it cannot be rendered: {error}"]
    return compare_blocks(page, rendered) or [
        *compare_shapes(page, rendered, site),
        *compare_fences(page, site),
        *compare_nan(page),
    ]


def plain(text: str) -> str:
    """Code as it is compared: without what no reader can see."""
    return "\n".join(line.rstrip() for line in text.expandtabs(4).split("\n")).strip("\n")


def compare_blocks(page: Page, rendered: lxml.html.HtmlElement) -> list[str]:
    """The blocks that a reader sees are the fences of the page, one for one, in order."""
    for element in rendered.iter(*FOREIGN):
        return [f"{page.name}:{line_of(page, f'<{element.tag}')}: <{element.tag}> shows what is in no fence"]
    for code in rendered.iter("code"):
        if code.getparent().tag != "pre" and ("\n" in code.text_content() or code.find(".//br") is not None):
            return [stranger(page, code.text or code.text_content())]
    seen = [plain(block.text_content()) for block in rendered.iter("pre")]
    for number, fence in enumerate(page.fences):
        if number >= len(seen) or seen[number] != plain(fence.code):
            if number < len(seen) and plain(fence.code) in seen[number:]:
                return [stranger(page, seen[number])]
            return [f"{page.name}:{fence.line}: this fence is not shown as it stands; is its indentation right?"]
    return [stranger(page, text) for text in seen[len(page.fences) :]]


def stranger(page: Page, text: str) -> str:
    """A message about a block that is shown but stands in no fence."""
    first = text.strip().split("\n")[0].strip()
    return f"{page.name}:{line_of(page, first)}: shown as code, but in no fence, so nothing of it was run: {first}"


def compare_shapes(page: Page, rendered: lxml.html.HtmlElement, site: Site) -> list[str]:
    """The shapes in a page's sentences are shapes that a program on the page has proved."""
    claims = [claim.shape for block in page.blocks for claim in block.claims.values()]
    numbers = {shape for text in claims for shape in shapes_in(text, site.symbols)[0]}
    numbers |= {sizes(text) for block in page.blocks for text in PRINTED.findall(block.expected or "")}
    symbols = {normal(shape) for shape in claims}
    faults = []
    for place, text, known in code_spans(page, rendered, site):
        numeric, symbolic = shapes_in(text, site.symbols)
        for shape in numeric:
            if shape not in numbers | known:
                faults.append(f"{page.name}:{place}: no program on this page prints the shape {shape}")
        for shape in symbolic:
            if normal(shape) not in symbols:
                faults.append(f"{page.name}:{place}: no shape comment on this page says {shape}")
    return faults


def code_spans(
    page: Page, rendered: lxml.html.HtmlElement, site: Site
) -> Iterator[tuple[int, str, set[tuple[int, ...]]]]:
    """The code spans of a page's sentences: (line, text, shapes that it may ask about)."""
    for code in rendered.iter("code"):
        if code.getparent().tag != "pre":
            yield line_of(page, code.text_content()), code.text_content(), set()
    for fence in page.fences:
        if fence.role in site.fences:
            for text, known in site.fences[fence.language].sentences(fence):
                yield line_of(page, text), text, known


def shapes_in(text: str, symbols: Iterable[str]) -> tuple[list[tuple[int, ...]], list[str]]:
    """The shapes in a code span: those in numbers as tuples, those in symbols as they are written.

    >>> shapes_in("output (5, 3), h_n torch.Size([2, 3]), x (L, N), nn.LSTM(10, 20)", {"L", "N"})
    ([(5, 3), (2, 3)], ['(L, N)'])
    """
    text = re.sub(r"torch\.Size\(\[([\d, ]*)\]\)", r"(\1,)", text)
    text = re.sub(r"^\[(\s*\d+(?:\s*,\s*\d+)+\s*)\]$", r"(\1)", text.strip())
    numeric, symbolic = [], []
    for bracket in re.finditer(r"(?<![\w\])])\(", text):
        shape = text[bracket.start() : closing(text, bracket.start())]
        try:
            tree = ast.parse(shape, mode="eval").body
        except SyntaxError:
            continue
        if not isinstance(tree, ast.Tuple) or not tree.elts:
            continue
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        if names and names <= set(symbols):
            symbolic.append(shape)
        elif all(isinstance(size, ast.Constant) and type(size.value) is int for size in tree.elts):
            numeric.append(tuple(size.value for size in tree.elts))
    return numeric, symbolic


def sizes(text: str) -> tuple[int, ...]:
    """The numbers of a printed shape.

    >>> sizes("torch.Size([5, 3])")
    (5, 3)
    """
    return tuple(map(int, re.findall(r"\d+", text)))


def normal(shape: str) -> str:
    """A shape without its spaces and without a comma at its end.

    >>> normal("(4 * H_cell, )")
    '(4*H_cell)'
    """
    return re.sub(r"\s|,(?=\s*\))", "", shape)


def compare_fences(page: Page, site: Site) -> list[str]:
    """The project's own fences say what the programs of their page have proved."""
    return [
        f"{page.name}:{fence.line}: {fault}"
        for fence in page.fences
        if fence.role in site.fences
        for fault in site.fences[fence.language].faults(fence, page)
    ]


def compare_nan(page: Page) -> list[str]:
    """Where a program prints nan or inf, its code or a sentence of its section says so: else it is an accident."""
    faults = []
    for block in page.blocks:
        said = section_around(page, block.fence.line) + block.fence.code
        for printed in dict.fromkeys(NO_NUMBER.findall(block.expected or "")):
            if not re.search(rf"(?<![A-Za-z]){printed}(?![A-Za-z])", said):
                place = f"{page.name}:{block.output.line} ({block.output.label})"
                faults.append(f"{place}: it prints {printed}, and no sentence of its section speaks of {printed}")
    return faults


def section_around(page: Page, line: int) -> str:
    """The text of the section of a page that a line stands in, without its fences."""
    inside = page.fenced
    lines = [("" if n in inside else text) for n, text in enumerate(page.text.split("\n"), 1)]
    headings = [n for n, text in enumerate(lines, 1) if re.match(r"#{1,6} ", text)]
    start = max((n for n in headings if n <= line), default=1)
    end = min((n for n in headings if n > line), default=len(lines) + 1)
    return "\n".join(lines[start - 1 : end - 1])


def line_of(page: Page, text: str) -> int:
    """The line of a page on which a text stands; if on none, that on which something is embedded."""
    lines = list(enumerate(page.text.split("\n"), 1))
    fenced = page.fenced
    for wanted in (f"`{text}`", text, "8<-"):
        for number, line in lines:
            if wanted and wanted in line and not (wanted == "8<-" and number in fenced):
                return number
    return 1


def unused(pages: Iterable[Page], site: Site) -> list[str]:
    """Snippets that no page shows, outputs without a program, sections that nobody sees."""
    shown = {}
    for page in pages:
        for fence in page.fences:
            if fence.embed:
                shown.setdefault(fence.embed[0], set()).add(fence.embed[1])
    faults = []
    for base in site.snippets:
        for file in sorted(base.rglob("*")):
            name = file.relative_to(base).as_posix()
            if file.suffix == ".out" and not file.with_name(f"{file.name.partition('.')[0]}.py").exists():
                faults.append(f"{site.name_of(file)}: an output without its program")
            elif file.suffix == ".out" and file.name.count(".") > 1:
                if not file.with_name(f"{file.name.partition('.')[0]}.out").exists():
                    faults.append(f"{site.name_of(file)}: a form of an output that does not exist")
            elif file.suffix in (".py", ".out") and "__pycache__" not in name:
                faults += unseen(file, site.name_of(file), shown.get(name))
    return faults


def unseen(file: Path, name: str, sections: set[str] | None) -> list[str]:
    """What of a snippet no page shows."""
    if sections is None:
        return [f"{name}: no page shows it"]
    if "" in sections:
        return []
    try:
        stored = section_texts(file.read_text("utf-8"))
    except ProgramError as error:
        return [f"{name}: {error}"]
    return [f"{name}: no page shows its section {section}" for section in stored if section not in sections]
