"""Write docs/data/changes.yml as the feed of the edition: feed.xml, in Atom."""

from datetime import date

from docs_data import facts
from lxml import etree
from lxml.builder import ElementMaker
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import Files

ATOM = ElementMaker(namespace="http://www.w3.org/2005/Atom", nsmap={None: "http://www.w3.org/2005/Atom"})


def moment(day: date) -> str:
    """A day as Atom writes a time."""
    return f"{day.isoformat()}T00:00:00Z"


def feed(changes: list[dict], title: str, address: str, language: str, pages: dict[str, str]) -> bytes:
    """Changes as an Atom feed; `pages` has the address of each page within the edition."""
    entries = [
        ATOM.entry(
            ATOM.title(change[language]),
            ATOM.id(f"{address}{pages[change['page']]}#changed-{change['day']}"),
            ATOM.link(href=address + pages[change["page"]]),
            ATOM.updated(moment(change["day"])),
        )
        for change in changes
    ]
    head = [
        ATOM.title(title),
        ATOM.id(address),
        ATOM.link(href=address),
        ATOM.link(href=f"{address}feed.xml", rel="self"),
        ATOM.updated(moment(max(change["day"] for change in changes))),
        ATOM.author(ATOM.name(title)),
    ]
    return etree.tostring(ATOM.feed(*head, *entries), encoding="utf-8", xml_declaration=True, pretty_print=True)


def edition_feed(files: Files, config: MkDocsConfig) -> bytes:
    """The feed of an edition. Raises BuildError for a change of a page that does not exist."""
    # MkDocs says ./ for the home page.
    pages = {file.src_uri: file.url.removeprefix("./") for file in files.documentation_pages()}
    for change in facts("changes"):
        if change["page"] not in pages:
            raise BuildError(f"docs/data/changes.yml names {change['page']}, which is no page: write it as in `nav`")
    return feed(facts("changes"), config.site_name, config.site_url, config.theme["language"], pages)
