"""The line at the end of a page that offers what can be taken away: the page, the whole guide, the downloads.

The downloads, PDFs and a copy to be read offline, are made by `python publish`, which sets `extra.downloads`.
"""

from docs_data import word
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url


def offer_page(page: Page, text: str, language: str) -> str:
    """What offers a page as Markdown and as a notebook, and copies it; `text` is its plain text.

    A notebook page offers its notebook at its beginning; one without a program offers none, as it has nothing to run.
    """
    button = f'<button type="button" data-copy="index.md" data-copied="{word("copied", language)}" hidden>'
    links = '<a href="index.md">Markdown</a>'
    if "\n```python\n" in text and not page.file.abs_src_path.endswith(".ipynb"):
        links += f' <a href="{page.file.name}.ipynb" download>{word("notebook", language)}</a>'
    return f"{button}{word('copy', language)}</button> {links}"


def offer_whole(language: str) -> str:
    """What offers all pages as one text, on the home page: llms-full.txt, under the name that the PDF of it has."""
    return f'<a href="llms-full.txt" download="lstm-guide.md">{word("whole", language)}</a>'


def offer_downloads(url: str, path: str, language: str) -> str:
    """What offers the PDFs of an edition, in a folder of its own, and the one copy of all editions.

    `path` is the edition's place in the site, `url` the page's in the edition.
    """
    downloads = {
        "guide": get_relative_url("downloads/lstm-guide.pdf", url),
        "sheet": get_relative_url("downloads/lstm-cheat-sheet.pdf", url),
        "offline": get_relative_url("downloads/lstm-offline.zip", path + url),
    }
    links = (f'<a href="{address}" download>{word(name, language)}</a>' for name, address in downloads.items())
    return f'<span class="downloads">{" ".join(links)}</span>'


def add_offers(html: str, page: Page, text: str, language: str, downloads_of: str | None) -> str:
    """A page's HTML with the line at its end; `downloads_of` is the place of the edition whose downloads it offers.

    The home page says what the others hold, so it offers all of them in the place of itself. The page of a tool offers
    what it says below the tool, and no PDF: the tool is not in it.
    """
    offers = [offer_page(page, text, language) if page.url else offer_whole(language)]
    if downloads_of is not None and not page.url.startswith("tools/"):
        offers.append(offer_downloads(page.url, downloads_of, language))
    return f'{html}\n<p class="offer" data-search-exclude="true">{" ".join(offers)}</p>'
