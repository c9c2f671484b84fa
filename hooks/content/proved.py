"""Say at the end of a page when its blocks were last run, and with which torch: docs/data/runs.yml knows it."""

from docs_data import facts, word
from mkdocs.utils import get_relative_url

METHOD = "reference/method/"  # the page that says how all of this is done


def line(run: dict, language: str, method: str) -> str:
    """The line that tells of a run, as HTML; `method` is the address of the page that says how it is done."""
    text, how = word("proved", language).format(**run), word("how_proved", language)
    return f'<p class="proved" data-search-exclude="true">{text} <a href="{method}">{how}</a></p>'


def add_line(html: str, page: str, url: str, language: str) -> str:
    """A page's HTML with that line at its end, if any block of it was run.

    `page` is its source, `en/article.md`, and `url` its address within the edition.
    """
    run = facts("runs").get(page)
    return f"{html}\n{line(run, language, get_relative_url(METHOD, url))}" if run and run["blocks"] else html
