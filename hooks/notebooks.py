"""Turn a page with `notebook: true` into a notebook, and back into a page.

The page is Markdown like any other: its code and outputs stand in snippets/ and are
proved there. Here it becomes an .ipynb with those outputs stored in it, which
mkdocs-jupyter renders without running anything and offers for download. What it
renders is then reduced to the markup of every other page: mkdocs-jupyter writes
half a megabyte of styles into a page and asks other hosts for scripts.
"""

import json
import posixpath
import re
from html import escape
from pathlib import Path

import markdown
from docs_data import word
from lxml import etree, html
from mkdocs.plugins import event_priority
from mkdocs.structure.toc import get_toc
from mkdocs.utils import meta
from outputs import output

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OUTPUT = "<!--pytest-codeblocks:expected-output-->"
RAISES = "<!--pytest.mark.raises("
MARK = re.compile(r"<!--[- ]*pytest.*?-->")
IMAGE = re.compile(r"^!\[([^\]]*)\]\(([^)]+\.svg)\)$", re.MULTILINE)
HEADING = re.compile(r"^(#{1,6}) +(.*?) *(?:\{ *#([\w-]+) *\})?$", re.MULTILINE)
PARTS = re.compile(rf"{FENCE.pattern}|{IMAGE.pattern}", re.MULTILINE | re.DOTALL)
KERNEL = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def expand(text, snippets):
    """A page's Markdown with its snippets in place; `snippets` are the settings of pymdownx.snippets."""
    converter = markdown.Markdown(extensions=["pymdownx.snippets"], extension_configs={"pymdownx.snippets": snippets})
    return "\n".join(converter.preprocessors["snippet"].run(text.split("\n")))


def cells_of(text, folder):
    """The cells of a page: prose, code, and behind the code what it printed and plotted.

    `text` is expanded Markdown without front matter, `folder` the one that its images are relative to.
    """
    cells, end = [], 0

    def prose(piece):
        piece = HEADING.sub(r"\1 \2", MARK.sub("", piece)).strip()
        if piece:
            cells.append({"cell_type": "markdown", "metadata": {}, "source": piece})

    for part in PARTS.finditer(text):
        before = text[end : part.start()]
        prose(before)
        language, body, alt, image = part.groups()
        end = part.end()
        if image:
            data = {"image/svg+xml": Path(folder, image).read_text("utf-8"), "text/plain": alt}
            cells[-1]["outputs"].append({"output_type": "display_data", "data": data, "metadata": {"alt": alt}})
        elif language == "python":
            cell = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
            cells.append(cell | {"source": body.rstrip("\n")})
            if RAISES in before:
                cell["metadata"]["tags"] = ["raises-exception"]  # so that "run all" goes on
        elif OUTPUT not in before:
            prose(part[0])  # printed by no program
        else:
            cells[-1]["outputs"].append({"output_type": "stream", "name": "stdout", "text": body})
    prose(text[end:])
    return [cell | {"id": f"cell-{i}"} for i, cell in enumerate(cells)]


def notebook(text, folder):
    """An .ipynb, as text, of a page's expanded Markdown."""
    document = {"cells": cells_of(text, folder), "metadata": KERNEL, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def addresses_from(page, files):
    """Where the links of a page lead, by how they name it: another page by its file, the page itself by nothing."""
    here = posixpath.dirname(page.file.src_uri)
    others = {posixpath.relpath(file.src_uri, here): file.page.canonical_url for file in files.documentation_pages()}
    return others | {"": page.canonical_url}


def with_addresses(text, pages):
    """A page's Markdown with links to pages of the site by their address: a downloaded notebook stands alone.

    It has no ids, so that links within the page lead to the site, too. `pages` is what `addresses_from` gives.
    """

    def address(match):
        file, _, anchor = match[1].partition("#")
        return f"]({pages[file]}{'#' + anchor if anchor else ''})" if file in pages else match[0]

    return re.sub(r"\]\(([^)\s]+)\)", address, text)


def follow_scheme(svg):
    """A plot's SVG, as part of a page, with the page's ink for black and its paper for white.

    Styles become attributes, as the page's policy forbids styles inside of it.
    """
    svg = re.sub(r"<\?xml.*?\?>|<!DOCTYPE.*?>|<metadata>.*?</metadata>|<style.*?</style>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'style="([^"]*)"', lambda style: re.sub(r"([\w-]+): ([^;]*);? ?", r'\1="\2" ', style[1]).strip(), svg)
    return svg.replace("#000000", "currentColor").replace("#ffffff", "none").strip()


def plot(shown):
    """The figure that shows a notebook's plot, a `display_data` output."""
    alt = escape(shown["metadata"]["alt"], quote=True)
    svg = follow_scheme(shown["data"]["image/svg+xml"]).replace("<svg ", f'<svg role="img" aria-label="{alt}" ', 1)
    return f'<figure class="figure plot">{svg}</figure>'


def inner(element):
    """The HTML inside an element."""
    children = (etree.tostring(child, encoding="unicode", method="html") for child in element)
    return escape(element.text or "", quote=False) + "".join(children)


def name_heading(heading, key, language):
    """Give a heading its id and the link that every heading of the site has."""
    for link in heading.xpath("a[@class='anchor-link']"):
        link.drop_tree()
    heading.attrib.pop("id", None)
    if key:
        heading.set("id", key)
        link = {"class": "headerlink", "href": f"#{key}", "title": word("permalink", language)}
        etree.SubElement(heading, "a", link).text = "#"


def simplify(rendered, headings, plots, language):
    """mkdocs-jupyter's HTML of a notebook as HTML like that of any other page."""
    ids = iter(key for _, _, key in headings)
    plots = iter(plots)
    pieces = []
    for part in html.fragment_fromstring(rendered, create_parent="div").iter("div"):
        kinds = part.get("class", "").split()
        if "jp-RenderedMarkdown" in kinds:
            for heading in part.iter("h1", "h2", "h3", "h4"):
                name_heading(heading, next(ids), language)
            pieces.append(inner(part))
        elif "highlight-ipynb" in kinds:
            pieces.append(f'<div class="highlight"><pre><code>{inner(part.find("pre"))}</code></pre></div>')
        elif "jp-RenderedText" in kinds:
            pieces.append(output(inner(part.find("pre")), language))
        elif "jp-RenderedSVG" in kinds:
            pieces.append(plot(next(plots)))
    return "\n".join(pieces)


def contents(headings):
    """The table of contents of a page: its title, and the headings below it."""
    (level, title, key), *rest = headings
    children = [{"level": below, "id": anchor, "name": words, "children": []} for below, words, anchor in rest]
    return get_toc([{"level": level, "id": key, "name": title, "children": children}])


def headings_of(text):
    """The headings of a page's Markdown outside its fences: (level, text, id)."""
    return [(len(marks), words, key) for marks, words, key in HEADING.findall(FENCE.sub("", text))]


def download(file, language):
    """The line that offers a page's notebook."""
    return f'<p class="download"><a href="{Path(file.abs_src_path).name}" download>{word("download", language)}</a></p>'


def cache(config, name):
    """A folder for what is made on the way, one for each edition."""
    return Path(config.config_file_path).parent / ".cache" / name / Path(config.docs_dir).name


def on_config(config):
    """Give each edition a cache of its own: mkdocs-jupyter clears all but what it used last."""
    config.plugins["mkdocs-jupyter"].config["cache_dir"] = str(cache(config, "mkdocs-jupyter"))


@event_priority(100)
def on_pre_page(page, config, files):
    """Put the notebook of a notebook page in its place, before mkdocs-jupyter looks."""
    text, front = meta.get_data(page.file.content_string)
    if not front.get("notebook"):
        return
    text = with_addresses(expand(text, config.mdx_configs["pymdownx.snippets"]), addresses_from(page, files))
    made = (cache(config, "notebooks") / page.file.src_uri).with_suffix(".ipynb")
    made.parent.mkdir(parents=True, exist_ok=True)
    made.write_text(notebook(text, Path(page.file.abs_src_path).parent), "utf-8")
    page.file.abs_src_path = str(made)


def on_page_markdown(markdown, page, config, files):
    """Give a notebook page its front matter and its text, which MkDocs looks for in the .ipynb."""
    if page.file.abs_src_path.endswith(".ipynb"):
        text, page.meta = meta.get_data(Path(config.docs_dir, page.file.src_uri).read_text("utf-8"))
        return text


@event_priority(100)
def on_page_content(html, page, config, files):
    """Reduce what mkdocs-jupyter rendered to the markup of the site."""
    if not page.file.abs_src_path.endswith(".ipynb"):
        return None
    language = config.theme["language"]
    headings = headings_of(page.markdown)
    page.toc = contents(headings)
    cells = json.loads(Path(page.file.abs_src_path).read_text("utf-8"))["cells"]
    shown = [each for cell in cells for each in cell.get("outputs", [])]
    plots = [each for each in shown if each["output_type"] == "display_data"]
    content = simplify(html, headings, plots, language)
    content = content.replace(f'href="{page.canonical_url}#', 'href="#')
    content = content.replace(f'href="{config.site_url}', f'href="{"../" * page.url.count("/")}')
    return content.replace("</h1>", "</h1>" + download(page.file, language), 1)
