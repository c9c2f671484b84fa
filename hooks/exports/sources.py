"""A page's Markdown as it is taken away: with its snippets in place, and with links that hold wherever it is read."""

import posixpath
import re

import markdown
from faults import PageError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from pymdownx.snippets import SnippetMissingError

from .notebooks import headings_of


def check_headings(text: str) -> None:
    """Raise PageError for a heading without an id: links, the search and the other editions know it by that."""
    for marks, words, key in headings_of(text):
        if not key:
            heading = f"{marks} {words}"
            raise PageError(f"this heading has no id, the same in each language: {heading} {{ #some-words }}", heading)


def expand(text: str, settings: dict) -> str:
    """A page's Markdown with its snippets in place; `settings` are those of pymdownx.snippets.

    Raises PageError for a snippet, or a section of one, that does not exist.
    """
    converter = markdown.Markdown(extensions=["pymdownx.snippets"], extension_configs={"pymdownx.snippets": settings})
    try:
        return "\n".join(converter.preprocessors["snippet"].run(text.split("\n")))
    except SnippetMissingError as error:
        named = re.search(r"'([^']*)'", str(error))
        raise PageError(f"{error}: look for it below snippets/", named[1] if named else "") from None


def addresses_from(page: Page, files: Files) -> dict[str, str]:
    """Where the links of a page lead, by how they name it: another page by its file, the page itself by nothing."""
    here = posixpath.dirname(page.file.src_uri)
    others = {posixpath.relpath(file.src_uri, here): file.page.canonical_url for file in files.documentation_pages()}
    return others | {"": page.canonical_url}


def with_addresses(text: str, pages: dict[str, str]) -> str:
    """A page's Markdown with links to pages of the site by their address: a downloaded notebook stands alone.

    It has no ids, so that links within the page lead to the site, too. `pages` is what `addresses_from` gives.
    """

    def address(match):
        file, _, anchor = match[1].partition("#")
        return f"]({pages[file]}{'#' + anchor if anchor else ''})" if file in pages else match[0]

    return re.sub(r"\]\(([^)\s]+)\)", address, text)
