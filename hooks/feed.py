"""Write docs/data/changes.yml as the feed of the edition: feed.xml, in Atom."""

from docs_data import facts
from lxml import etree
from lxml.builder import ElementMaker
from mkdocs.structure.files import File

ATOM = ElementMaker(namespace="http://www.w3.org/2005/Atom", nsmap={None: "http://www.w3.org/2005/Atom"})


def moment(day):
    """A day as Atom writes a time."""
    return f"{day.isoformat()}T00:00:00Z"


def feed(changes, title, address, language, url_of):
    """Changes as an Atom feed, in bytes; `url_of` gives the address of a page within the edition."""
    entries = [
        ATOM.entry(
            ATOM.title(change[language]),
            ATOM.id(f"{address}{url_of(change['page'])}#changed-{change['day']}"),
            ATOM.link(href=address + url_of(change["page"])),
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


def on_files(files, config):
    """Add the feed to the edition's site. KeyError for a change of a page that does not exist."""
    # MkDocs says ./ for the home page.
    pages = {file.src_uri: file.url.removeprefix("./") for file in files.documentation_pages()}
    made = feed(facts("changes"), config.site_name, config.site_url, config.theme["language"], pages.__getitem__)
    files.append(File.generated(config, "feed.xml", content=made))
