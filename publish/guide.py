"""All pages of an edition as one HTML page, to be printed."""

from html import escape
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from lxml import html

HOST = "http://site/"  # stands for the folder of the site while links are worked out
# What is of no use on paper: buttons, links to a heading, tools that need a script.
SCREEN_ONLY = ["headerlink", "offer", "download", "both-choice", "home-actions", "md-content__button"]

STYLE = """
@page { size: A4; margin: 18mm 16mm 20mm; }
html { font-size: 105%; }
body { background: none; }
.md-typeset { font-size: 0.6rem; }
article { break-before: page; }
article:first-of-type { break-before: auto; }
.md-content * { content-visibility: visible !important; }
.md-typeset pre > code, .md-typeset pre > samp { white-space: pre-wrap; overflow: visible; }
.md-typeset :is(h1, h2, h3, h4) { break-after: avoid; }
.md-typeset :is(.figure, tr, .output) { break-inside: avoid; }
.md-typeset table { display: table; }
.contents li { list-style: none; }
"""

SHEET = "reference/shape-table/"
SHEET_STYLE = """
@page { size: A4; margin: 8mm; }
body { background: none; }
.md-typeset { font-size: 0.4rem; line-height: 1.35; }
.md-typeset :is(h1, h2) { margin: 0.4em 0 0.2em; font-size: 1.4em; }
.md-typeset :is(p, ul, table) { margin: 0.3em 0; }
.md-typeset table:not([class]) { display: table; font-size: inherit; }
.md-typeset table:not([class]) :is(th, td) { padding: 0.15em 0.6em; }
.md-content * { content-visibility: visible !important; }
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
    """The cheat sheet of an edition as HTML: the tables of the shape table, without its programs."""
    article = printed_article(site, SHEET, path, [SHEET])
    for name in ("highlight", "output", "quiz", "proved", "figure"):
        for each in article.find_class(name):
            each.drop_tree()
    return document(parse(site, path, ""), heading(article), SHEET_STYLE, html.tostring(article, encoding="unicode"))
