"""A Markdown page reduced to small records, and the records of two languages compared.

`blocks` is the splitter and knows nothing of languages; `differences` compares two pages and names both places of each
difference. What no language changes is a fact of its block: levels, ids, code, targets, numbers. What a language does
change is its prose.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path, PurePath

import yaml
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

WORD_KEYS = {"title", "menu", "description", "caption", "text", "why"}
"""Keys of front matter, figures and quizzes whose values are words in the language of the page."""

WORD_ATTRIBUTES = {"alt", "title", "aria-label", "aria-description"}
"""Attributes of HTML whose values are words in the language of the page."""

HIDDEN = "\ufffc"
"""Stands in a line of prose for something that is not prose: a code span, a formula, an image."""


@dataclass(frozen=True)
class Prose:
    """The words of one place as a reader sees them, and what stands in them that is the same in every language."""

    line: int
    lines: tuple[str, ...]
    hidden: tuple[str, ...] = ()
    facts: dict[str, Counter[str]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The words on one line, with what is hidden shown again."""
        return show_hidden(" ".join(self.lines), self.hidden)


@dataclass(frozen=True)
class Block:
    """One block: lines `line` up to and without `end`, counted from 1; `depth` is 0 outside any other block."""

    kind: str
    line: int
    end: int
    depth: int
    facts: dict[str, object] = field(default_factory=dict)
    prose: tuple[Prose, ...] = ()


def show_hidden(line: str, hidden: tuple[str, ...]) -> str:
    """Put back what `HIDDEN` stands for, from left to right."""
    parts = iter(hidden)
    return re.sub(HIDDEN, lambda _: next(parts, HIDDEN), line)


# --- The parser: CommonMark, and what the site's own Markdown adds to it ---

OPENING = re.compile(r'(?P<mark>!!!|\?\?\?\+?|===[!+]?)[ ]+(?P<kind>[a-z][\w -]*?)?[ ]*(?:"(?P<title>.*)")?[ ]*$')
ATTRIBUTES = re.compile(r"(?:^|[ \n])\{:?[ ]*(?P<list>[^{}\n]*[#.=][^{}\n]*)\}[ ]*$")


def container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Admonitions, details and tabs: an opening line, then all that is indented by four.

    The `admon` plugin knows no tabs and ends a block at two empty lines, which code inside of it may well have.
    """
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    match = OPENING.match(line)
    if not match or not (match["kind"] or match["title"]):
        return False
    if silent:
        return True
    indent = state.sCount[start] + 4
    last = start + 1
    while last < end and (state.isEmpty(last) or state.sCount[last] >= indent):
        last += 1
    while state.isEmpty(last - 1):
        last -= 1
    token = state.push("container_open", "div", 1)
    token.map, token.meta = [start, last], match.groupdict()
    if match["title"]:
        title = state.push("inline", "", 0)
        title.map, title.content, title.children = [start, start + 1], match["title"], []
    before = state.blkIndent, state.lineMax, state.parentType
    state.blkIndent, state.lineMax, state.parentType = indent, last, "container"
    state.md.block.tokenize(state, start + 1, last)
    state.blkIndent, state.lineMax, state.parentType = before
    state.push("container_close", "div", -1)
    state.line = last
    return True


def take_attribute_lists(state: StateCore) -> None:
    """Take `{ #id .class }` off the ends of headings, paragraphs and cells, where python-markdown reads it."""
    for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if inline.type != "inline" or not opening.type.endswith("_open"):
            continue
        match = ATTRIBUTES.search(inline.content)
        # A paragraph's list stands on a line of its own; at the end of a sentence, braces are text.
        if match and (opening.type != "paragraph_open" or match[0][0] != " "):
            opening.meta["attributes"] = sorted(re.findall(r"[#.][\w-]+", match["list"]))
            inline.content = inline.content[: match.start()].rstrip()


@cache
def parser() -> MarkdownIt:
    """One parser for all pages: making it takes longer than reading a page."""
    md = MarkdownIt("commonmark").enable("table")
    md.use(front_matter_plugin).use(deflist_plugin).use(footnote_plugin).use(attrs_plugin)
    md.use(dollarmath_plugin, allow_space=False, allow_digits=False)
    # Footnotes stay where they are written, so that their lines are known.
    md.disable(["footnote_inline", "footnote_tail"])
    md.block.ruler.before("fence", "container", container, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    md.core.ruler.after("block", "attribute_lists", take_attribute_lists)
    return md


# --- Prose: one inline token, or one value of a YAML block ---

MONTHS = ["January", "February", "March", "April", "May", "June", "July"]
MONTHS += ["August", "September", "October", "November", "December"]
MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\b(?=,? \d)|(?<=\d )({'|'.join(MONTHS)})\b")
NUMBER = re.compile(
    r"[A-Za-z]\w*?\d[\w.]*(?<!\.)"  # a name with digits in it, such as LSTM2 or H_1, is one thing
    r"|(?:(?<![\w)\]])-)?\d+(?:,\d{3}(?!\d))*(?:\.\d+)*(?:e[+-]?\d+)?",
    re.ASCII,
)


def numbers(text: str) -> Counter[str]:
    """The numbers written in digits, in one spelling: 10,000 is １００００, 07 is 7, and July 27 is 7 月 27 日."""
    text = unicodedata.normalize("NFKC", text).replace("\N{MINUS SIGN}", "-")
    text = MONTH.sub(lambda match: str(MONTHS.index(match[0]) + 1), text)
    found = NUMBER.findall(text)
    return Counter(re.sub(r"^(-?)0+(?=\d)", r"\1", number.replace(",", "")) for number in found)


def read_inline(inline: Token, line: int) -> Prose:
    """Read what is between two tags: the text that a reader sees, and the facts in it."""
    facts: dict[str, Counter[str]] = {
        name: Counter() for name in ("code spans", "link targets", "images", "footnotes", "HTML tags")
    }
    lines, hidden = [""], []
    before = ""
    for token in inline.children or []:
        if token.type in ("softbreak", "hardbreak"):
            lines.append("")
        elif token.type == "text" and token.content == " " and before == "link_close":
            # No space between words but a gap between two things, such as buttons.
            lines[-1] += "\N{EM SPACE}"
        elif token.type == "text":
            lines[-1] += token.content
        elif token.type in ("code_inline", "math_inline", "image"):
            lines[-1] += HIDDEN
            mark = {"code_inline": "`", "math_inline": "$"}.get(token.type, "")
            hidden.append(f"{mark}{token.content}{mark}")
            image = token.type == "image"
            facts["images" if image else "code spans"][str(token.attrs["src"]) if image else hidden[-1]] += 1
        elif token.type == "link_open":
            facts["link targets"][str(token.attrs["href"])] += 1
        elif token.type == "footnote_ref":
            facts["footnotes"][token.meta["label"]] += 1
        elif token.type == "html_inline":
            facts["HTML tags"].update(read_html(token.content).tags)
        before = token.type
    facts["numbers"] = numbers(" ".join(lines))
    return Prose(line, tuple(lines), tuple(hidden), facts)


def read_words(text: str, line: int) -> Prose:
    """Read a value of a YAML block as the inline Markdown it is."""
    return read_inline(parser().parseInline(text.strip())[0], line)


class Html(HTMLParser):
    """The tags of a piece of HTML, the words in their attributes, and the text between them by line."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[int, str]] = []
        self.lines: dict[int, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        kept = sorted(f'{name}="{"words" if name in WORD_ATTRIBUTES else value or ""}"' for name, value in attrs)
        self.tags.append(f"<{' '.join([tag, *kept])}>")
        self.attributes += [(line, value) for name, value in sorted(attrs) if name in WORD_ATTRIBUTES and value]

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"</{tag}>")

    def handle_comment(self, data: str) -> None:
        self.tags.append(f"<!--{data}-->")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is None:
            for line, words in enumerate(data.split("\n"), self.getpos()[0]):
                self.lines[line] = self.lines.get(line, "") + words


def read_html(source: str) -> Html:
    """Read a piece of HTML."""
    html = Html()
    html.feed(source)
    html.close()
    return html


# --- YAML: front matter, figures and quizzes ---


def read_scalar(source: str, node: yaml.Node, line: int) -> Prose:
    """Read the words of a scalar as they are written, so that each keeps its line; YAML may join the lines."""
    at = line + node.start_mark.line
    if node.style in ('"', "'"):
        return read_words(node.value, at)
    written = source[node.start_mark.index : node.end_mark.index].splitlines()
    if node.style in ("|", ">"):
        at, written = at + 1, written[1:]
    return read_words("\n".join(text.strip() for text in written), at)


def read_yaml(source: str, line: int) -> tuple[dict[str, object], tuple[Prose, ...]]:
    """Flatten a YAML block into facts by path (`axes.0.size`) and, in the order of their paths, its words."""
    facts: dict[str, object] = {}
    words: dict[str, Prose] = {}

    def walk(node: yaml.Node, path: str, wordy: bool) -> None:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                walk(value, f"{path}.{key.value}".lstrip("."), wordy or key.value in WORD_KEYS)
        elif isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                walk(item, f"{path}.{index}".lstrip("."), wordy)
        elif wordy:
            facts[path] = "words"
            words[path] = read_scalar(source, node, line)
        else:
            facts[path] = node.value

    try:
        tree = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return {"source": source}, ()
    if tree is not None:
        walk(tree, "", False)
    return facts, tuple(prose for _, prose in sorted(words.items()))


# --- Blocks ---

SNIPPET = re.compile(r'^[ \t]*-+8<-+[ ]*(?:"(?P<one>[^"\n]*)")?', re.MULTILINE)
LISTS = {"bullet_list_open": "bullet list", "ordered_list_open": "numbered list"}
GROUPS = {
    "list_item_open": "item",
    "blockquote_open": "quotation",
    "dl_open": "definition list",
    "dd_open": "definition",
}
LEAVES = {
    "paragraph_open": "paragraph",
    "heading_open": "heading",
    "dt_open": "term",
    "th_open": "cell",
    "td_open": "cell",
}
LITERAL = {"code_block": "code", "math_block": "formula", "math_block_label": "formula", "hr": "rule"}


def lines_of(token: Token) -> tuple[int, int]:
    """The first line of a token and the one after its last, counted from 1."""
    assert token.map is not None
    return token.map[0] + 1, token.map[1] + 1


def fence(token: Token, depth: int) -> Block:
    """A fenced block: the language, and either the snippets it embeds or the code itself."""
    info = token.info.strip()
    line, end = lines_of(token)
    if info in ("figure", "quiz"):
        facts, prose = read_yaml(token.content, line + 1)
        return Block(info, line, end, depth, facts, prose)
    # A title is words; a reader of the other language is given another.
    facts = {"info string": re.sub(r'\s*\btitle="[^"]*"', "", info)}
    facts["snippets" if SNIPPET.search(token.content) else "code"] = token.content
    return Block("fence", line, end, depth, facts)


# The mark of a tolerance: its number is for machines, its reason for readers.
REASON = re.compile(r"""(?<=reason=)(?P<quote>["'])(?P<words>[^\n]*)(?P=quote)(?=\)\s*-->)""")


def comment(source: str, line: int, end: int, depth: int) -> Block:
    """A comment, which is for machines and therefore the same everywhere, but for the reason of a tolerance."""
    reason = REASON.search(source) if "pytest.mark.within(" in source else None
    if not reason:
        return Block("comment", line, end, depth, {"text": source})
    facts = {"text": REASON.sub('"…"', source)}
    return Block("comment", line, end, depth, facts, (read_words(reason["words"], line),))


def html_block(token: Token, depth: int) -> Block:
    """A comment, or other HTML."""
    line, end = lines_of(token)
    html = read_html(token.content)
    written = [at for at, words in html.lines.items() if words.strip()]
    if not written and all(tag.startswith("<!--") for tag in html.tags):
        return comment(token.content.strip(), line, end, depth)
    prose = [read_words(words, line + at - 1) for at, words in html.attributes]
    if written:
        text = "\n".join(html.lines.get(at, "") for at in range(written[0], written[-1] + 1))
        prose.append(read_words(text, line + written[0] - 1))
    return Block("HTML", line, end, depth, {"tags": tuple(html.tags)}, tuple(prose))


def leaf(opening: Token, inline: Token, depth: int, line: int) -> Block:
    """A block that holds nothing but inline text."""
    end = max(line, inline.map[1] if inline.map else line) + 1
    facts: dict[str, object] = {}
    attributes = opening.meta.get("attributes", [])
    if opening.type == "heading_open":
        facts |= {"level": int(opening.tag[1]), "id": next((a[1:] for a in attributes if a.startswith("#")), None)}
        attributes = [a for a in attributes if not a.startswith("#")]
    if attributes:
        facts["attributes"] = tuple(attributes)
    if SNIPPET.match(inline.content):
        return Block("snippet", line, end, depth, {"snippets": inline.content})
    prose = [read_inline(inline, line)]
    prose += [read_words(t.content, line) for t in inline.children or [] if t.type == "image" and t.content]
    return Block(LEAVES[opening.type], line, end, depth, facts, tuple(prose))


def group(token: Token, rest: list[Token], depth: int) -> Block | None:
    """A block that holds other blocks, or None for a token that opens none."""
    facts: dict[str, object]
    if token.type in LISTS:
        items = sum(t.type == "list_item_open" for t in inside(token, rest, 1))
        kind, facts = LISTS[token.type], {"items": items, "start": token.attrs.get("start", 1)}
    elif token.type == "table_open":
        cells = [t for t in inside(token, rest) if t.type in ("th_open", "td_open")]
        columns = sum(t.type == "th_open" for t in cells)
        kind, facts = "table", {"rows": len(cells) // columns, "columns": columns}
    elif token.type == "container_open":
        mark = token.meta["mark"]
        kind, facts = ("tab", {}) if mark[0] == "=" else ("admonition", {"kind": f"{mark} {token.meta['kind']}"})
    elif token.type == "footnote_reference_open":
        kind, facts = "footnote", {"label": token.meta["label"]}
    elif token.type in GROUPS:
        kind, facts = GROUPS[token.type], {}
    else:
        return None
    return Block(kind, *lines_of(token), depth, facts)


def inside(token: Token, rest: list[Token], levels: int | None = None) -> Iterator[Token]:
    """The tokens between an opening one and its closing one, at most so many levels further in."""
    for other in rest:
        if other.nesting == -1 and other.level == token.level:
            return
        if levels is None or other.level <= token.level + levels:
            yield other


def blocks(markdown: str) -> list[Block]:
    """Split a page into its blocks in the order in which they begin; a block inside another follows it, one deeper."""
    tokens = parser().parse(markdown, {})
    found: list[Block] = []
    depth = line = 0
    for i, token in enumerate(tokens):
        if token.map:
            line = token.map[0] + 1
        previous = tokens[i - 1]
        if opened := group(token, tokens[i + 1 :], depth):
            found.append(opened)
            depth += 1
        elif token.type == "inline" and previous.type == "container_open":
            found[-1] = replace(found[-1], prose=(read_inline(token, line),))
        elif token.type == "inline":
            found.append(leaf(previous, token, depth, line))
        elif token.type == "fence":
            found.append(fence(token, depth))
        elif token.type == "html_block":
            found.append(html_block(token, depth))
        elif token.type == "front_matter":
            facts, prose = read_yaml(token.content, 2)
            facts.pop("follows", None)  # what a translation says of its source: hooks/content/behind.py
            found.append(Block("front matter", *lines_of(token), depth, facts, prose))
        elif token.type in LITERAL:
            found.append(Block(LITERAL[token.type], *lines_of(token), depth, {"text": token.content}))
        elif closes_group(token):
            depth -= 1
    return found


def closes_group(token: Token) -> bool:
    """Whether a token closes a block that `group` opened."""
    opening = token.type.removesuffix("_close") + "_open"
    groups = {*LISTS, *GROUPS, "table_open", "container_open", "footnote_reference_open"}
    return token.nesting == -1 and opening in groups


# --- Comparison ---


@dataclass(frozen=True)
class Page:
    """A page with the name by which messages call it."""

    name: str
    blocks: list[Block]


def read_page(path: Path, root: Path) -> Page:
    """Read a page and name it from the root of the project."""
    return Page(path.relative_to(root).as_posix(), blocks(path.read_text("utf-8")))


def files(tree: Path) -> set[PurePath]:
    """All files of a language, relative to its folder."""
    return {path.relative_to(tree) for path in tree.rglob("*") if path.is_file()}


def excerpt(text: str, width: int = 60) -> str:
    """The first words of a text, on one line."""
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 1] + "…"


def describe(block: Block, only: list[str] | None = None) -> str:
    """Say what a block is, in a line: with the facts named, or with the short ones."""
    told = {name: value for name, value in block.facts.items() if only is None or name in only}
    if only is None and block.kind in ("front matter", "figure", "quiz"):
        told = {}
    facts = ", ".join(f"{name} {excerpt(str(value), 200)!r}" for name, value in told.items())
    words = f"“{excerpt(block.prose[0].text)}”" if block.prose else ""
    return " ".join(part for part in (block.kind, facts, words) if part)


def both(what: str, en: tuple[str, int, str], zh: tuple[str, int, str]) -> str:
    """One difference: what it is, then both places with what stands there."""
    places = [f"  {name}:{line}  {content}" for name, line, content in (en, zh)]
    return "\n".join([what, *places])


def compare_structure(en: Page, zh: Page, a: Block, b: Block) -> str | None:
    """Compare two blocks that stand at the same place of their pages."""
    if (a.kind, a.depth) != (b.kind, b.depth):
        what = "another block" if a.kind != b.kind else "one block stands deeper in others"
        return both(what, (en.name, a.line, describe(a)), (zh.name, b.line, describe(b)))
    differing = [name for name in {**a.facts, **b.facts} if a.facts.get(name) != b.facts.get(name)]
    if not differing:
        return None
    what = f"{a.kind}: different {', '.join(differing)}"
    left, right = (describe(block, [n for n in differing if n in block.facts]) for block in (a, b))
    return both(what, (en.name, a.line, left), (zh.name, b.line, right))


def compare_prose(en: Page, zh: Page, kind: str, a: Prose, b: Prose) -> Iterator[str]:
    """Compare what is the same in every language between two pieces of prose."""
    for name, left in a.facts.items():
        right = b.facts[name]
        if left != right:
            contents = [
                f"{', '.join(sorted((one - other).elements())) or 'none of these'}  in “{excerpt(prose.text)}”"
                for one, other, prose in ((left, right, a), (right, left, b))
            ]
            yield both(f"{kind}: different {name}", (en.name, a.line, contents[0]), (zh.name, b.line, contents[1]))


def differences(en: Page, zh: Page) -> list[str]:
    """Compare two pages block for block, up to the first place where their structure differs."""
    found: list[str] = []
    for a, b in zip(en.blocks, zh.blocks, strict=False):
        if structure := compare_structure(en, zh, a, b):
            # All prose since a block too many differs, too: the first difference is where to look.
            return [*found[:1], structure]
        for left, right in zip(a.prose, b.prose, strict=False):
            found += compare_prose(en, zh, a.kind, left, right)
    if len(en.blocks) == len(zh.blocks):
        return found
    common = min(len(en.blocks), len(zh.blocks))
    return [*found[:1], both("a block is missing", *(place_after(page, common) for page in (en, zh)))]


def place_after(page: Page, count: int) -> tuple[str, int, str]:
    """The place and content of the block after so many, or the end of the page."""
    if count < len(page.blocks):
        return page.name, page.blocks[count].line, describe(page.blocks[count])
    return page.name, page.blocks[-1].end - 1 if page.blocks else 1, "the page ends here"


def heading_faults(page: Page) -> list[str]:
    """Headings below the title need an id of their own: one made from the words would differ between languages."""
    faults = []
    seen: dict[object, int] = {}
    for block in page.blocks:
        if block.kind != "heading":
            continue
        identifier = block.facts["id"]
        if identifier is None and block.facts["level"] != 1:
            faults.append(f"{page.name}:{block.line}  {describe(block, ['level'])} has no {{ #id }}")
        elif identifier is not None and identifier in seen:
            faults.append(f"{page.name}:{block.line}  id {identifier!r} is already on line {seen[identifier]}")
        seen.setdefault(identifier, block.line)
    return faults


def compare_files(relative: PurePath, en: Path, zh: Path, root: Path) -> list[str]:
    """Compare one file of two languages, all that there is to compare; no message means that they agree."""
    paths = en / relative, zh / relative
    missing = [path for path in paths if not path.exists()]
    if missing:
        names = [f"  {path.relative_to(root).as_posix()}{'  is missing' if path in missing else ''}" for path in paths]
        return ["\n".join(["a file that only one language has", *names])]
    if relative.suffix != ".md":
        return []
    pages = [read_page(path, root) for path in paths]
    return [fault for page in pages for fault in heading_faults(page)] + differences(*pages)
