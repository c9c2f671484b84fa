"""A page as plain Markdown, which any reader of Markdown shows as it is meant.

Programs and outputs are in place, figures and quizzes in words, and links lead to addresses.
"""

import re
from pathlib import Path
from textwrap import dedent

from content.figures.spec import read_spec
from content.glossary import PLACE, bullets, listing
from content.quiz import read_quiz
from docs_data import SNIPPETS, word
from faults import within

from .notebooks import IMAGE, MARK
from .sources import with_addresses

ADMONITION = re.compile(r'^(?:!!!|\?{3}) \w+ "(?P<title>[^\n]*)"\n(?P<body>(?:(?:    [^\n]*)?\n)+)', re.MULTILINE)
# A program whose parts stand on the page, to be copied as a whole: here it would only stand twice.
LISTING = re.compile(r'^\?{3} listing "[^\n]*"\n(?:(?:    [^\n]*)?\n)+', re.MULTILINE)
FENCE = re.compile(r"^```(?P<kind>figure|quiz)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)
# What only the site's own build reads: ids and classes, elements around blocks, comments but the marks of blocks.
ATTRIBUTES = re.compile(r" *\{ *[#.][^}\n]*\}")
AROUND = re.compile(r"^</?(?:div|lstm-\w+)[^\n]*\n", re.MULTILINE)
COMMENT = re.compile(rf"^(?!{MARK.pattern})<!--.*?-->\n*", re.MULTILINE)
# What a page says where no script runs, as it stands below a tool: plain text is such a place.
NOSCRIPT = re.compile(r"^<noscript>(.*)</noscript>$", re.MULTILINE)
# A fence as it is, or blank lines in a row.
BLANK = re.compile(r"(^```.*?^```$)|\n{3,}", re.DOTALL | re.MULTILINE)


def figure_in_words(source: str) -> str:
    """What a figure shows, as a quotation."""
    spec = read_spec(source)
    return f"> **{spec['title']}** {' '.join(spec['description'].split())}\n"


def quiz_in_words(source: str, snippets: Path, language: str) -> str:
    """The choices of a quiz and why each is right or wrong, by the answer that its program printed."""
    path, choices = read_quiz(source)
    answer = Path(snippets, path).read_text("utf-8").rstrip("\n")
    lines = [word("choose", language) + word("colon", language).rstrip()]
    for choice in choices:
        verdict = word("right" if choice.says == answer else "wrong", language)
        says = " / ".join(choice.says.strip().splitlines())
        lines.append(f"- `{says}` — {verdict} {' '.join(choice.why.split())}")
    return lines[0] + "\n\n" + "\n".join(lines[1:]) + "\n"


def plain(text: str, language: str, addresses: dict[str, str], snippets: Path = SNIPPETS) -> str:
    """A page's expanded Markdown without what only this site understands.

    The marks of blocks stay, for `notebook`; `addresses` maps the files that links name to addresses.
    """

    def in_words(fence):
        with within(fence[0].removesuffix("```")):
            if fence["kind"] == "figure":
                return figure_in_words(fence["body"])
            return quiz_in_words(fence["body"], snippets, language)

    text = LISTING.sub("", text)
    while ADMONITION.search(text):  # one may hold others
        text = ADMONITION.sub(lambda box: f"**{box['title']}**\n\n{dedent(box['body'])}", text)
    text = IMAGE.sub(r"> \1", text.replace(PLACE, listing(language, bullets)))
    text = FENCE.sub(in_words, text)
    text = with_addresses(AROUND.sub("", NOSCRIPT.sub(r"\1", COMMENT.sub("", text))), addresses)
    outside = re.split(r"(^```.*?^```$|`[^`\n]+`)", text, flags=re.DOTALL | re.MULTILINE)
    text = "".join(piece if i % 2 else ATTRIBUTES.sub("", piece) for i, piece in enumerate(outside))
    return BLANK.sub(lambda found: re.sub(r"\n+```$", "\n```", found[1] or "\n\n"), text).strip() + "\n"


def without_marks(text: str) -> str:
    """Plain Markdown for readers, who need no marks of blocks."""
    return re.sub(rf"^{MARK.pattern}\n+", "", text, flags=re.MULTILINE)
