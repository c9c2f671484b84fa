"""Say at the end of a page with which versions of torch its blocks were run, and when: docs/data/runs.yml knows it."""

from docs_data import facts, word
from mkdocs.utils import get_relative_url

METHOD = "reference/method/"  # the page that says how all of this is done


def line(page: dict, language: str, method: str) -> str:
    """The line that tells of a page's runs, as HTML; `method` is the address of the page that says how it is done."""
    versions = word("comma", language).join(run["torch"] for run in page["runs"])
    day = max(run["day"] for run in page["runs"])
    text = word("proved", language).format(blocks=page["blocks"], versions=versions, day=day)
    how = word("how_proved", language)
    return f'<p class="proved" data-search-exclude="true">{text} <a href="{method}">{how}</a></p>'


def add_line(html: str, page: str, url: str, language: str) -> str:
    """A page's HTML with that line at its end, if any block of it was run.

    `page` is its source, `en/article.md`, and `url` its address within the edition.
    """
    known = facts("runs").get(page)
    return f"{html}\n{line(known, language, get_relative_url(METHOD, url))}" if known and known["blocks"] else html
