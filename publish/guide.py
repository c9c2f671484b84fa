"""All pages of an edition as one HTML page, to be printed."""

from html import escape
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from lxml import html

HOST = "http://site/"  # stands for the folder of the site while links are worked out
# What is of no use on paper: buttons, links to a heading, tools that need a script.
SCREEN_ONLY = ["headerlink", "offer", "download", "both-choice", "md-content__button", "listing"]

STYLE = """
@page { size: A4; margin: 18mm 16mm 20mm; }
html { font-size: 78%; }
body { background: none; }
.md-typeset :is(h2, h3) { margin: 1.2em 0 0.4em; }
.md-typeset h1 { margin: 0 0 0.6em; font-size: 1.6em; }
article { break-before: page; }
article:first-of-type { break-before: auto; }
.md-typeset pre > code, .md-typeset pre > samp { white-space: pre-wrap; overflow: visible; }
.md-typeset :is(h1, h2, h3, h4) { break-after: avoid; }
.md-typeset :is(.figure, tr, .output) { break-inside: avoid; }
.md-typeset table { display: table; }
.contents li { list-style: none; }
"""

SHEET = "reference/shape-table/"
SHEET_STYLE = """
@page { size: A4 landscape; margin: 7mm; }
html { font-size: 100%; }
body { background: none; }
.md-content { columns: 2; column-gap: 8mm; }
.md-typeset h1, h1 { font: 600 16px/1.2 var(--serif); margin: 0 0 4px; }
h2 { font: 600 11.5px/1.2 var(--sans); margin: 8px 0 2px; padding: 0; border: 0; break-after: avoid; }
table { font: 10px/1.3 var(--sans); border-collapse: collapse; width: 100%; break-inside: avoid; margin: 0 0 3px; }
th, td { border-bottom: 0.5px solid var(--rule); padding: 1.5px 6px 1.5px 0; text-align: left; vertical-align: top; }
code { font-size: 9.5px; background: none; padding: 0; }
a { color: inherit; text-decoration: none; }
.md-content .both, .both > [lang] { display: inline !important; }
.both > [lang="zh"] { color: var(--ink-2); }
/* With both languages there is twice as much to read on the page. */
body:has(.both) :is(table, h2) { font-size: 8px; }
body:has(.both) code { font-size: 7.5px; }
body:has(.both) :is(th, td) { padding-block: 0.5px; }
"""


def slug(place):
    """The name of a page within the printed guide: learn-gates for learn/gates/."""
    return place.strip("/").replace("/", "-") or "home"


def anchor(place, name):
    """The id that an id of a page has in the printed guide."""
    return f"{slug(place)}--{name}" if name else slug(place)


def follow(link, place, path, places):
    """Where a link of a page leads in the printed guide: to a part of it, or to its own address."""
    url, fragment = urldefrag(urljoin(HOST + path + place, link))
    inside = url.removeprefix(HOST + path)
    return f"#{anchor(inside, fragment)}" if url.startswith(HOST + path) and inside in places else link


def parse(site, path, place):
    """A built page: the one at a place of an edition."""
    return html.parse(str(Path(site, path, place, "index.html")), html.HTMLParser(encoding="utf-8"))


def printed_article(site, place, path, places):
    """The article of a built page as a part of the printed guide."""
    (article,) = parse(site, path, place).xpath("//article")
    for each in article.xpath(".//script | .//link | .//noscript | .//button"):
        each.drop_tree()
    for name in SCREEN_ONLY:
        for each in article.find_class(name):
            each.drop_tree()
    for each in article.xpath(".//*[@id]"):
        each.set("id", anchor(place, each.get("id")))
    for each in article.xpath(".//*[@aria-labelledby]"):
        each.set("aria-labelledby", " ".join(anchor(place, name) for name in each.get("aria-labelledby").split()))
    for each in article.xpath(".//a[@href]"):
        each.set("href", follow(each.get("href"), place, path, places))
    for each in article.iter("details"):
        each.set("open", "")
        each.attrib.pop("name", None)
    article.set("id", slug(place))
    return article


def document(first, title, style, body):
    """An HTML page to print, in the language and with the styles of a built page."""
    language = first.getroot().get("lang")
    styles = "".join(
        f'<link rel="stylesheet" href="{escape(href)}">' for href in first.xpath("//link[@rel='stylesheet']/@href")
    )
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'{styles}<style>{style}</style></head><body data-md-color-scheme="default" data-md-color-primary="custom"'
        f' data-md-color-accent="custom"><div class="md-content">{body}</div></body></html>'
    )


def heading(page):
    """The words of a page's heading."""
    return " ".join(page.xpath("string(.//h1)").split())


def guide(site, path, places):
    """The guide of an edition as HTML; `path` is the edition's folder, `places` its pages in their order."""
    front, *rest = [printed_article(site, place, path, places) for place in places]
    listed = "".join(f'<li><a href="#{page.get("id")}">{escape(heading(page))}</a></li>' for page in rest)
    front.append(html.fragment_fromstring(f'<ul class="contents">{listed}</ul>'))
    body = "".join(html.tostring(each, encoding="unicode") for each in [front, *rest])
    return document(parse(site, path, ""), heading(front), STYLE, body)


def sheet(site, path):
    """The cheat sheet of an edition as HTML: headings and tables of the shape table, without what proves them."""
    article = printed_article(site, SHEET, path, [SHEET])
    proofs = article.get_element_by_id(anchor(SHEET, "proof"))
    parts = [*proofs.itersiblings(preceding=True)][::-1]
    kept = [html.tostring(each, encoding="unicode", with_tail=False) for each in parts if is_for_sheet(each)]
    return document(parse(site, path, ""), heading(article), SHEET_STYLE, "".join(kept))


def is_for_sheet(part):
    """Whether a part of the shape table is a heading, or holds a table."""
    return part.tag in ("h1", "h2", "table") or part.find(".//table") is not None
