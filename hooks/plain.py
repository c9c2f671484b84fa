"""Offer each page as plain Markdown and as a notebook, and the whole edition as llms.txt and llms-full.txt.

Where `python publish` builds the site, it offers what that adds to it, too: PDFs and a copy to be read offline.

Plain is what any reader of Markdown shows as it is meant: programs and outputs in
place, figures and quizzes in words, links by their addresses. `mkdocs serve` leaves
all of this out.
"""

import re
from pathlib import Path
from textwrap import dedent

import yaml
from docs_data import word
from editions import name_of
from glossary import PLACE, bullets, listing
from mkdocs.plugins import event_priority
from mkdocs.utils import get_relative_url
from notebooks import IMAGE, MARK, addresses_from, expand, notebook, with_addresses

ADMONITION = re.compile(r'^(?:!!!|\?{3}) \w+ "(?P<title>[^\n]*)"\n(?P<body>(?:(?:    [^\n]*)?\n)+)', re.MULTILINE)
FENCE = re.compile(r"^```(?P<kind>figure|quiz)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)
# What only the site's own build reads: ids and classes, elements around blocks, comments but the marks of blocks.
ATTRIBUTES = re.compile(r" *\{ *[#.][^}\n]*\}")
AROUND = re.compile(r"^</?(?:div|lstm-\w+)[^\n]*\n", re.MULTILINE)
COMMENT = re.compile(rf"^(?!{MARK.pattern})<!--.*?-->\n*", re.MULTILINE)
# What a page says where no script runs, as it stands below a tool: plain text is such a place.
NOSCRIPT = re.compile(r"^<noscript>(.*)</noscript>$", re.MULTILINE)
# A fence as it is, or blank lines in a row.
BLANK = re.compile(r"(^```.*?^```$)|\n{3,}", re.DOTALL | re.MULTILINE)

serving = False
pages = {}  # each page and its plain text, by docs folder and address
order = {}  # the addresses as the navigation has them, by docs folder


def on_startup(command, dirty):
    global serving
    serving = command == "serve"


def figure_in_words(spec):
    """What a figure shows, as a quotation."""
    return f"> **{spec['title']}** {' '.join(spec['description'].split())}\n"


def quiz_in_words(spec, answer, language):
    """The choices of a quiz and why each is right or wrong, with the answer that the program printed."""
    lines = [word("choose", language) + word("colon", language).rstrip()]
    for choice in spec["choices"]:
        verdict = word("right" if choice["says"].rstrip("\n") == answer.rstrip("\n") else "wrong", language)
        says = " / ".join(choice["says"].strip().splitlines())
        lines.append(f"- `{says}` — {verdict} {' '.join(choice['why'].split())}")
    return lines[0] + "\n\n" + "\n".join(lines[1:]) + "\n"


def in_words(match, snippets, language):
    """A figure or a quiz, in words."""
    spec = yaml.safe_load(match["body"])
    if match["kind"] == "figure":
        return figure_in_words(spec)
    return quiz_in_words(spec, Path(snippets, spec["from"]).read_text("utf-8"), language)


def plain(text, snippets, language, addresses):
    """A page's expanded Markdown without what only this site understands.

    The marks of blocks stay, for `notebook`; `addresses` maps the files that links name to addresses.
    """
    text = ADMONITION.sub(lambda box: f"**{box['title']}**\n\n{dedent(box['body'])}", text)
    text = IMAGE.sub(r"> \1", text.replace(PLACE, listing(language, bullets)))
    text = FENCE.sub(lambda match: in_words(match, snippets, language), text)
    text = with_addresses(AROUND.sub("", NOSCRIPT.sub(r"\1", COMMENT.sub("", text))), addresses)
    outside = re.split(r"(^```.*?^```$|`[^`\n]+`)", text, flags=re.DOTALL | re.MULTILINE)
    text = "".join(piece if i % 2 else ATTRIBUTES.sub("", piece) for i, piece in enumerate(outside))
    return BLANK.sub(lambda found: re.sub(r"\n+```$", "\n```", found[1] or "\n\n"), text).strip() + "\n"


@event_priority(-100)
def on_page_markdown(markdown, page, config, files):
    """Keep the plain text of a page, when all others have put in what they have."""
    if serving:
        return
    options = config.mdx_configs["pymdownx.snippets"]
    text = plain(
        expand(markdown, options), options["base_path"][0], config.theme["language"], addresses_from(page, files)
    )
    pages.setdefault(config.docs_dir, {})[page.url] = (page, text)


def offer_page(page, text, language):
    """What offers a page as Markdown and as a notebook, and copies it; `text` is its plain text.

    A notebook page offers its notebook at its beginning; one without a program offers none, as it has nothing to run.
    """
    button = f'<button type="button" data-copy="index.md" data-copied="{word("copied", language)}" hidden>'
    links = '<a href="index.md">Markdown</a>'
    if "\n```python\n" in text and not page.file.abs_src_path.endswith(".ipynb"):
        links += f' <a href="{page.file.name}.ipynb" download>{word("notebook", language)}</a>'
    return f"{button}{word('copy', language)}</button> {links}"


def offer_whole(language):
    """What offers all pages as one text, on the home page: llms-full.txt, under the name that the PDF of it has."""
    return f'<a href="llms-full.txt" download="lstm-guide.md">{word("whole", language)}</a>'


def offer_downloads(url, path, language):
    """What offers the PDFs of an edition, which stand in a folder of its own, and the one copy of all editions.

    `path` is the edition's place in the site, `url` the page's in the edition.
    """
    downloads = {
        "guide": get_relative_url("downloads/lstm-guide.pdf", url),
        "sheet": get_relative_url("downloads/lstm-cheat-sheet.pdf", url),
        "offline": get_relative_url("downloads/lstm-offline.zip", path + url),
    }
    links = (f'<a href="{address}" download>{word(name, language)}</a>' for name, address in downloads.items())
    return f'<span class="downloads">{" ".join(links)}</span>'


@event_priority(-60)
def on_page_content(html, page, config, files):
    """Put a line with what a page offers at its end.

    The home page says what the others hold, so it offers all of them in the place of itself. The page of a tool offers
    what it says below the tool, and no PDF: the tool is not in it.
    """
    if serving:
        return html
    language = config.theme["language"]
    offers = [offer_page(*pages[config.docs_dir][page.url], language) if page.url else offer_whole(language)]
    if config.extra["downloads"] and not page.url.startswith("tools/"):
        path = config.extra["editions"][name_of(config)]["path"]
        offers.append(offer_downloads(page.url, path, language))
    return f'{html}\n<p class="offer" data-search-exclude="true">{" ".join(offers)}</p>'


def without_marks(text):
    """Plain Markdown for readers, who need no marks of blocks."""
    return re.sub(rf"^{MARK.pattern}\n+", "", text, flags=re.MULTILINE)


def list_pages(texts, config):
    """llms.txt: what the site is, and each page with its address and what it is about."""
    lines = [f"# {config.site_name}", f"> {config.site_description}"]
    lines.append(
        "\n".join(f"- [{page.title}]({page.canonical_url}index.md): {page.meta['description']}" for page, _ in texts)
    )
    return "\n\n".join(lines) + "\n"


def on_nav(nav, config, files):
    """Remember the order of the pages."""
    order[config.docs_dir] = [page.url for page in nav.pages]


def on_post_build(config):
    if serving:
        return
    texts = [pages[config.docs_dir][url] for url in order[config.docs_dir]]
    for page, text in texts:
        folder = Path(config.site_dir, page.url)
        (folder / "index.md").write_text(without_marks(text), "utf-8")
        made = folder / f"{page.file.name}.ipynb"
        if not made.exists():
            made.write_text(notebook(text, Path(config.docs_dir, page.file.src_uri).parent), "utf-8")
    Path(config.site_dir, "llms.txt").write_text(list_pages(texts, config), "utf-8")
    full = "\n\n---\n\n".join(without_marks(text) for _, text in texts)
    Path(config.site_dir, "llms-full.txt").write_text(full, "utf-8")
