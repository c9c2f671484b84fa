"""Say at the end of a page when its blocks were last run, and with which torch: docs/data/runs.yml knows it."""

from docs_data import facts, word
from editions import name_of
from mkdocs.plugins import event_priority


def line(run, language):
    """The line that tells of a run, as HTML."""
    text = word("proved", language).format(**run)
    return f'<p class="proved" data-search-exclude="true">{text}</p>'


@event_priority(-50)
def on_page_content(html, page, config, files):
    run = facts("runs").get(f"{name_of(config)}/{page.file.src_uri}")
    return html + "\n" + line(run, config.theme["language"]) if run and run["blocks"] else html
