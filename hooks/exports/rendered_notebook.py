"""What mkdocs-jupyter renders of a notebook page, reduced to the markup that every page of the site has.

mkdocs-jupyter writes half a megabyte of styles into a page and asks other hosts for scripts.
"""

import json
import re
from html import escape
from pathlib import Path

from content.outputs import output
from docs_data import word
from faults import PageError
from lxml import etree, html
from mkdocs.structure.toc import TableOfContents, get_toc

from .notebooks import headings_of

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def follow_scheme(svg: str) -> str:
    """A plot's SVG, as part of a page, with the page's ink for black and its paper for white.

    Styles become attributes, as the page's policy forbids styles inside of it.
    """
    svg = re.sub(r"<\?xml.*?\?>|<!DOCTYPE.*?>|<metadata>.*?</metadata>|<style.*?</style>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'style="([^"]*)"', lambda style: re.sub(r"([\w-]+): ([^;]*);? ?", r'\1="\2" ', style[1]).strip(), svg)
    return svg.replace("#000000", "currentColor").replace("#ffffff", "none").strip()


def plot(shown: dict) -> str:
    """The figure that shows a notebook's plot, a `display_data` output."""
    alt = escape(shown["metadata"]["alt"], quote=True)
    svg = follow_scheme(shown["data"]["image/svg+xml"]).replace("<svg ", f'<svg role="img" aria-label="{alt}" ', 1)
    return f'<figure class="figure plot">{svg}</figure>'


def inner(element: etree._Element) -> str:
    """The HTML inside an element."""
    children = (etree.tostring(child, encoding="unicode", method="html") for child in element)
    return escape(element.text or "", quote=False) + "".join(children)


def name_heading(heading: etree._Element, key: str, language: str) -> None:
    """Give a heading its id and the link that every heading of the site has."""
    for link in heading.xpath("a[@class='anchor-link']"):
        link.drop_tree()
    heading.attrib.pop("id", None)
    if key:
        heading.set("id", key)
        link = {"class": "headerlink", "href": f"#{key}", "title": word("permalink", language)}
        etree.SubElement(heading, "a", link).text = "#"


def name_headings(rendered: etree._Element, headings: list[tuple[str, str, str]], language: str) -> None:
    """Give each heading of a rendered notebook its id. Raises PageError if they are not those of the Markdown."""
    found = list(rendered.iter(*HEADINGS))
    if [each.tag for each in found] != [f"h{len(marks)}" for marks, _, _ in headings]:
        raise PageError(
            f"a notebook page writes each heading as `## Words {{ #id }}`; it shows {len(found)}, "
            f"and {len(headings)} are written so"
        )
    for heading, (_, _, key) in zip(found, headings, strict=True):
        name_heading(heading, key, language)


def simplify(rendered: str, headings: list[tuple[str, str, str]], plots: list[dict], language: str) -> str:
    """mkdocs-jupyter's HTML of a notebook as HTML like that of any other page."""
    plots = iter(plots)
    page = html.fragment_fromstring(rendered, create_parent="div")
    name_headings(page, headings, language)
    parts = []
    for part in page.iter("div"):
        kinds = part.get("class", "").split()
        if "jp-RenderedMarkdown" in kinds:
            parts.append(inner(part))
        elif "highlight-ipynb" in kinds:
            parts.append(f'<div class="highlight"><pre><code>{inner(part.find("pre"))}</code></pre></div>')
        elif "jp-RenderedText" in kinds:
            parts.append(output(inner(part.find("pre")), language))
        elif "jp-RenderedSVG" in kinds:
            parts.append(plot(next(plots)))
    return "\n".join(parts)


def titled_headings(text: str) -> list[tuple[str, str, str]]:
    """The headings of a page's Markdown. Raises PageError if the first is not the page's title."""
    headings = headings_of(text)
    if not headings or headings[0][0] != "#":
        raise PageError("a notebook page begins with its title: # Title { #id }")
    return headings


def contents(headings: list[tuple[str, str, str]]) -> TableOfContents:
    """The table of contents of a page: its title, and the headings below it."""
    (_, title, key), *rest = headings
    children = [{"level": len(marks), "id": anchor, "name": words, "children": []} for marks, words, anchor in rest]
    return get_toc([{"level": 1, "id": key, "name": title, "children": children}])


def download(name: str, language: str) -> str:
    """The line that offers a page's notebook, a file beside the page."""
    return f'<p class="download"><a href="{name}" download>{word("download", language)}</a></p>'


def article(rendered: str, notebook: Path, headings: list[tuple[str, str, str]], language: str) -> str:
    """The content of a notebook page: what mkdocs-jupyter rendered, in the markup of the site, with its download."""
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    shown = [each for cell in cells for each in cell.get("outputs", [])]
    plots = [each for each in shown if each["output_type"] == "display_data"]
    return simplify(rendered, headings, plots, language).replace(
        "</h1>", "</h1>" + download(notebook.name, language), 1
    )
