"""Nothing on a page is passed over: what the reader sees is what was tested."""

import ast
import re

import lxml.html

from .pages import body_of
from .programs import section_texts

SYMBOLS = {"L", "N", "D", "H_in", "H_cell", "H_out", "num_layers", "proj_size", "hidden_size", "input_size"}
NUMBERS = re.compile(r"\(\s*\d+\s*,(?:\s*\d+\s*,)*(?:\s*\d+)?\s*\)")


def census(page, site):
    """What is wrong with a page before anything of it is run; a list of messages."""
    if page.faults:
        return page.faults
    try:
        rendered = lxml.html.fragment_fromstring(site.render(body_of(page.text)), create_parent="div")
    except Exception as error:
        return [f"{page.name}: it cannot be rendered: {error}"]
    return compare_blocks(page, rendered) or compare_shapes(page, rendered)


def plain(text):
    """Code as it is compared: without what no reader can see."""
    return "\n".join(line.rstrip() for line in text.expandtabs(4).split("\n")).strip("\n")


def compare_blocks(page, rendered):
    """The blocks that a reader sees are the fences of the page, one for one, in order."""
    seen = [plain(block.text_content()) for block in rendered.iter("pre")]
    for number, fence in enumerate(page.fences):
        if number >= len(seen) or seen[number] != plain(fence.code):
            if number < len(seen) and plain(fence.code) in seen[number:]:
                return [stranger(page, seen[number])]
            return [f"{page.name}:{fence.line}: this fence is not shown as it stands; is its indentation right?"]
    return [stranger(page, text) for text in seen[len(page.fences) :]]


def stranger(page, text):
    """A message about a block that is shown but stands in no fence."""
    first = text.strip().split("\n")[0].strip()
    return f"{page.name}:{line_of(page, first)}: shown as code, but in no fence, so nothing of it was run: {first}"


def compare_shapes(page, rendered):
    """The shapes in a page's sentences are shapes that a program on the page has proved."""
    proved = "\n".join(fence.code for fence in page.fences if fence.role in ("run", "output"))
    numbers = {normal(shape) for shape in NUMBERS.findall(proved)}
    symbols = {normal(claim.shape) for block in page.blocks for claim in block.claims.values()}
    faults = []
    for code in rendered.iter("code"):
        text = code.text_content()
        if code.getparent().tag == "pre":
            continue
        if NUMBERS.fullmatch(text.strip()) and normal(text) not in numbers:
            faults.append(f"{page.name}:{line_of(page, text)}: no program on this page shows the shape {text}")
        elif is_symbolic(text) and normal(text) not in symbols:
            faults.append(f"{page.name}:{line_of(page, text)}: no shape comment on this page says {text}")
    return faults


def normal(shape):
    return re.sub(r"\s", "", shape)


def is_symbolic(text):
    """Whether a code span is a shape in symbols: `(L, N, D * H_out)`."""
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except SyntaxError:
        return False
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return isinstance(tree, ast.Tuple) and bool(names) and names <= SYMBOLS


def line_of(page, text):
    """The line of a page on which a text stands; if on none, that on which something is embedded."""
    lines = list(enumerate(page.text.split("\n"), 1))
    fenced = {n for fence in page.fences for n in range(fence.line, fence.line + len(fence.raw) + 2)}
    for wanted in (f"`{text}`", text, "8<-"):
        for number, line in lines:
            if wanted and wanted in line and not (wanted == "8<-" and number in fenced):
                return number
    return 1


def unused(pages, site):
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
            if file.suffix == ".out" and not file.with_suffix(".py").exists():
                faults.append(f"snippets/{name}: an output without its program")
            elif file.suffix in (".py", ".out") and "__pycache__" not in name:
                faults += unseen(file, name, shown.get(name))
    return faults


def unseen(file, name, sections):
    """What of a snippet no page shows."""
    if sections is None:
        return [f"snippets/{name}: no page shows it"]
    if "" in sections:
        return []
    return [
        f"snippets/{name}: no page shows its section {section}"
        for section in section_texts(file.read_text("utf-8"))
        if section not in sections
    ]
