"""The terms of docs/data/glossary.yml: a page that lists them, and a link at the first use of each on other pages."""

import re
from collections.abc import Callable, Iterable
from html import escape

import jieba
from docs_data import facts, word
from mkdocs.exceptions import BuildError
from mkdocs.utils import get_relative_url

PAGE = "reference/glossary/"
PLACE = "<!-- glossary -->"
# Where no term is linked: in code, in what is a link or a heading already, in drawings and formulas.
KEEP = {"a", "abbr", "button", "code", "details", "dl", "figure", "math", "pre", "samp", "svg", "th"}
KEEP |= {"h1", "h2", "h3", "h4"}
TAG = re.compile(r"(<[^>]*>)")


KEYS = ("id", "part", "en", "zh", "en_def", "zh_def")  # what each term has


def all_terms() -> list[dict]:
    """The terms of docs/data/glossary.yml. Raises BuildError for one that lacks something."""
    for number, term in enumerate(facts("glossary"), 1):
        if missing := [key for key in KEYS if not term.get(key)]:
            name = term.get("id") or term.get("en") or f"entry {number}"
            raise BuildError(
                f"docs/data/glossary.yml: {name} has no {', '.join(missing)}: a term has {', '.join(KEYS)}"
            )
    return facts("glossary")


def other_names(language: str) -> dict[str, str]:
    """The terms of a language by other names that a reader may type: in the other language, and those not used here.

    A longer word that only contains such a name is its own: {word: 前向, unless: [前向传播]} leaves 前向传播 alone.
    """
    found = {}
    for term in all_terms():
        found[term["zh" if language == "en" else "en"].lower()] = term[language]
        if language == "zh":
            for each in term.get("also", []) + term.get("forbidden", []):
                entry = each if isinstance(each, dict) else {"word": each}
                found |= {word: word for word in entry.get("unless", []) if word not in found}
                found[entry["word"].lower()] = term["zh"]
    return found


def definitions(terms: list[dict], language: str) -> str:
    """Terms as HTML, a definition list: each with its name in both languages, and what it means."""
    other = "zh" if language == "en" else "en"
    entries = (
        f'<dt id="{term["id"]}">{escape(term[language])}'
        f' <span lang="{other}" data-search-exclude="true">{escape(term[other])}</span></dt>'
        f"<dd>{escape(term[f'{language}_def'])}</dd>"
        for term in terms
    )
    return f'<dl class="glossary">{"".join(entries)}</dl>'


def bullets(terms: list[dict], language: str) -> str:
    """Terms as Markdown alone, which has no definition lists; for readers of the page's plain text."""
    other, colon = "zh" if language == "en" else "en", word("colon", language)
    return "\n".join(f"- **{term[language]}** {term[other]}{colon}{term[f'{language}_def']}" for term in terms)


def listing(language: str, write: Callable[[list[dict], str], str]) -> str:
    """The glossary as Markdown: a heading for each part, and below it the part's terms as `write` writes them."""
    parts = {}
    for term in all_terms():
        parts.setdefault(term["part"], []).append(term)
    return "\n\n".join(
        f"## {word(part, language)} {{ #part-{part} }}\n\n{write(terms, language)}" for part, terms in parts.items()
    )


def names(language: str) -> dict[str, dict]:
    """The terms by the words they are found by: in English in lower case, also in the plural."""
    terms = {term[language].lower(): term for term in all_terms()}
    if language == "en":
        terms |= {f"{name}s": term for name, term in terms.items()}
    return terms


def cutter(terms: dict[str, dict], language: str) -> Callable[[str], Iterable[str]]:
    """A function that cuts a text into terms and what stands between them.

    Chinese is cut as the search cuts it, so that 门 is not found in 专门.
    """
    if language == "zh":
        return jieba.cut
    longest_first = "|".join(map(re.escape, sorted(terms, key=len, reverse=True)))
    return re.compile(rf"(?i)(?<![\w-])({longest_first})(?![\w-])").split


def link_terms(html: str, language: str, glossary: str) -> str:
    """Link the first use of each term on a page to its entry, `glossary` being the address of those."""
    terms, linked, kept, out = names(language), set(), [], []
    cut = cutter(terms, language)
    for piece in TAG.split(html):
        if piece.startswith("<"):
            tag = re.match(r"</?([\w-]*)", piece)[1]
            if tag in KEEP and not piece.startswith("</"):
                kept.append(tag)
            elif kept and tag == kept[-1] and piece.startswith("</"):
                kept.pop()
            out.append(piece)
        elif kept or not piece.strip():
            out.append(piece)
        else:
            for part in cut(piece):
                term = terms.get(part.lower())
                if term and term["id"] not in linked:
                    linked.add(term["id"])
                    meaning = escape(term[f"{language}_def"], quote=True)
                    part = f'<a class="term" href="{glossary}#{term["id"]}" title="{meaning}">{part}</a>'
                out.append(part)
    return "".join(out)


def insert_glossary(markdown: str, language: str) -> str:
    """A page's Markdown with the definitions in place of the glossary's comment."""
    return markdown.replace(PLACE, listing(language, definitions)) if PLACE in markdown else markdown


def link_page(html: str, url: str, language: str) -> str:
    """The HTML of the page at an address of its edition, with its terms linked.

    On the home page and on those of the tools, words have room for themselves alone.
    """
    if url in (PAGE, "") or url.startswith("tools/"):
        return html
    return link_terms(html, language, get_relative_url(PAGE, url))
