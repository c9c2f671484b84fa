"""Say at the end of a page when its blocks were last run, and with which torch: docs/data/runs.yml knows it."""

from docs_data import facts, word


def line(run: dict, language: str) -> str:
    """The line that tells of a run, as HTML."""
    text = word("proved", language).format(**run)
    return f'<p class="proved" data-search-exclude="true">{text}</p>'


def add_line(html: str, page: str, language: str) -> str:
    """A page's HTML with that line at its end, if any block of it was run; `page` is `en/article.md`."""
    run = facts("runs").get(page)
    return f"{html}\n{line(run, language)}" if run and run["blocks"] else html
