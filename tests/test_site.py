"""The built site as files: each page in each edition, its links, its search, its notebook, and how it is built."""

import base64
import difflib
import gzip
import hashlib
import json
import re
from functools import partial
from pathlib import Path
from urllib.parse import urljoin

import nbformat
import pytest
import yaml
from editions.traditional import convert
from lxml import etree, html
from mkdocs.config import load_config
from website import (
    ADDRESS,
    ALL_PAGES,
    EDITIONS,
    MADE,
    PAGES,
    PLACES,
    ROOT,
    Page,
    address_of,
    build,
    build_once,
    copy_project,
    files_of,
    pages_of,
    read,
    target,
)

SITE_URL = "https://docs.example.org/lstm/"
REPO_URL = "https://git.example.org/someone/lstm"
GLOSSARY = yaml.safe_load((ROOT / "docs/data/glossary.yml").read_text("utf-8"))
WORDS = yaml.safe_load((ROOT / "docs/data/words.yml").read_text("utf-8"))
# What mkdocs.yml says of the editions, at its end; what stands before has tags that MkDocs alone knows.
NAMED = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8").partition("\n  editions:")[2])
LANGUAGES = {"en": "en", "zh": "zh", "zh-hant": "zh-Hant", "both": "zh"}
NOTEBOOKS = [page for page in PAGES if page.is_notebook()]
HAN = re.compile(r"[\u4e00-\u9fff]")
ELSEWHERE = re.compile(r"(?:https?:)?//\w", re.IGNORECASE)
LOADED_BY_STYLE = re.compile(r"url\(\s*[\"']?(?!data:|#)([^)\"']+)|@import\s*([^;]+)")
NAMED_BY_SCRIPT = re.compile(r"https?://[^\s\"'`)<>]+|(?<=[\"'`])//\w[^\s\"'`)]*")

# What the theme's scripts name and never ask for here, and why not.
NEVER_ASKED_FOR = {
    "https://clipboardjs.com/": "a comment",
    "https://bit.ly/2s3ChXG": "a comment",
    "http://lunrjs.com": "a comment",
    "http://tartarus.org/": "a comment",
    "https://api.github.com/": "statistics of the repository: docs/theme/partials/source.html does without",
    "https://${e}/api/v4/projects/": "the same, on GitLab",
    "https://unpkg.com/mermaid": "diagrams in Mermaid: no page has one",
    "https://unpkg.com/resize-observer-polyfill": "browsers before 2020",
}

# Runs in the interpreter of a build, and ends it where it does what a build must not do.
GUARD = """
import os, sys

def refuse(event, arguments):
    module = str(arguments[0]).partition(".")[0] if event == "import" else ""
    if arguments[1:2] == (["pandoc", "--version"],):  # nbconvert looks whether there is one; nothing here needs it
        raise FileNotFoundError("no pandoc")
    if module in {"torch", "numpy", "matplotlib", "ipykernel"} or event in {
        "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.fork", "os.posix_spawn", "os.system"
    }:
        os.write(2, f"a build may not do this: {event} {arguments}".encode())
        os._exit(1)

sys.addaudithook(refuse)
"""


@pytest.fixture(scope="session")
def published(shared_folder):
    """The site as the deploy workflow builds it: with its own address and that of its repository."""
    return build_once(shared_folder, "published", lambda site: build(site, SITE_URL=SITE_URL, REPO_URL=REPO_URL))


@pytest.fixture(scope="session")
def elsewhere(shared_folder):
    """The site built from a copy of the project in another place and on another day, by an interpreter that refuses to
    run examples."""
    project = shared_folder / "project"

    def guarded(site):
        copy_project(project)
        (shared_folder / "guard").mkdir()
        (shared_folder / "guard/sitecustomize.py").write_text(GUARD)
        build(site, project, PYTHONPATH=str(shared_folder / "guard"), SITE_URL=ADDRESS, SOURCE_DATE_EPOCH="1000000000")

    return build_once(shared_folder, "elsewhere", guarded)


def built_pages(site):
    """All HTML files of a built site, the 404 pages, too."""
    return sorted(site.rglob("*.html"))


def attributes(document, *names):
    """All values of these attributes in a document, each with its element."""
    return [(element, element.get(name)) for name in names for element in document.iter() if element.get(name)]


def names_in(document):
    """The ids in a document that something may point to."""
    return [element.get("id") for element in document.iter() if element.get("id")]


def index_of(site, edition):
    """The search index of an edition."""
    return json.loads(Path(site, EDITIONS[edition], "search/search_index.json").read_text("utf-8"))


def searched_text(site, edition):
    """All that can be found in an edition, cut into words."""
    return "\n".join(f"{entry['title']}\n{entry['text']}" for entry in index_of(site, edition)["docs"])


# --- Pages ---


def test_editions_are_the_folders_of_docs():
    """Each tree of pages is an edition, and all have the same pages."""
    assert {path.parent.name for path in ROOT.glob("docs/*/index.md")} == set(EDITIONS)
    assert [page.name for page in pages_of("zh")] == [page.name for page in pages_of("en")]


def test_each_page_is_built(site):
    """The site has the pages of the sources in each edition, a 404 page for each, and no others."""
    paths = [*EDITIONS.values(), *MADE.values()]
    pages = {Path(site, path, page.place, "index.html") for path in paths for page in pages_of("en")}
    assert set(built_pages(site)) == pages | {Path(site, path, "404.html") for path in paths}


@pytest.mark.parametrize("page", ALL_PAGES, ids=str)
def test_frame(site, page):
    """A page says what it is: its type, language, title, description, heading and address."""
    assert page.file(site).read_text("utf-8").lstrip().startswith("<!doctype html>")
    document = read(page.file(site))
    assert document.get("lang") == LANGUAGES[page.edition]
    (described,) = document.xpath("//meta[@name='description']/@content")
    parts = in_edition(page, lambda twin: front_matter(twin)["description"])
    # The parts of a description, around a colon, may stand beside each other.
    assert all(part in described for text in parts for part in re.split(r": |：", text)), described
    assert len(described) <= len("".join(parts)) + len(parts)
    assert document.xpath("string(//title)").strip() == " · ".join(in_edition(page, partial(title_of, site)))
    assert document.xpath("//link[@rel='canonical']/@href") == [ADDRESS + page.url]
    assert len(document.xpath("//h1")) == 1


def in_edition(page, text_of):
    """A text as the edition of a page has it: in its language, or in both. `text_of` gives that of a page."""
    english, chinese = text_of(page.twin("en")), text_of(page.twin("zh"))
    texts = {"en": [english], "zh": [chinese], "zh-hant": [convert(chinese)], "both": [english, chinese]}
    return texts[page.edition]


def front_matter(page):
    """What a page's Markdown says of itself."""
    return yaml.safe_load(page.source.read_text("utf-8").split("---")[1])


def title_of(site, page):
    """The title that a page should have: its own or its heading, and the name of the site."""
    own = front_matter(page).get("title") or heading_of(site, page)
    return f"{own} - {NAMED[page.edition]['site_name']}"


def heading_of(site, page):
    """The words of a built page's heading."""
    words = read(page.file(site)).xpath("//h1//text()[not(ancestor::*[@class='headerlink'])]")
    return "".join(words).strip()


@pytest.mark.parametrize("page", ALL_PAGES, ids=str)
def test_alternates(site, page):
    """`hreflang` names the page in each language, English for all others, and leads to it.

    The edition in both languages is in neither: no other page names it, so that it may name none.
    """
    links = read(page.file(site)).xpath("//link[@hreflang]")
    wanted = {LANGUAGES[edition]: ADDRESS + page.twin(edition).url for edition in PLACES if edition != "both"}
    wanted |= {"x-default": ADDRESS + page.twin("en").url}
    assert {link.get("hreflang"): link.get("href") for link in links} == (wanted if page.edition != "both" else {})
    assert len(links) == (len(wanted) if page.edition != "both" else 0)
    assert all(page.twin(edition).file(site).is_file() for edition in PLACES)


@pytest.mark.parametrize("page", ALL_PAGES, ids=str)
def test_language_switch(site, page):
    """The switch leads to the same page, by links that need no script and no certain address."""
    links = read(page.file(site)).xpath("//nav[@class='editions']/a")
    paths = [link.get("data-edition") for link in links]
    assert paths == [*EDITIONS.values(), *MADE.values()]
    assert [link.get("data-edition") for link in links if link.get("aria-current")] == [PLACES[page.edition]]
    assert [link.get("lang") for link in links] == [*LANGUAGES.values()]
    for path, link in zip(paths, links, strict=True):
        assert "://" not in link.get("href")
        assert target(link.get("href"), page.file(site), site)[0] == Path(site, path, page.place, "index.html")


@pytest.mark.parametrize("page", ALL_PAGES, ids=str)
def test_what_a_page_offers(site, page):
    """Each page offers itself as Markdown, to be copied or read, and its programs as a notebook; home offers all pages.

    A page that is a notebook offers it at its beginning.
    """
    folder, source = page.file(site).parent, page.twin("en")
    document = read(page.file(site))
    copies = document.xpath("//article//*[@class='offer']/button[@hidden][@data-copied]/@data-copy")
    links = document.xpath("//article//*[@class='offer']/a/@href")
    if page.name == "index.md":
        assert (copies, links) == ([], ["llms-full.txt"])
    else:
        runs = "```python" in (folder / "index.md").read_text("utf-8") and not source.is_notebook()
        assert copies == ["index.md"]
        assert links == ["index.md", *([f"{Path(page.name).stem}.ipynb"] if runs else [])]
    assert all((folder / name).is_file() for name in links)


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_page_has_one_name(site, edition):
    """The menu and the home page call each page by the name in its front matter."""
    names = {page: re.search(r"^menu: (.*)$", page.source.read_text("utf-8"), re.M)[1] for page in pages_of(edition)}
    home = Page(edition, "index.md")
    menu = read(home.file(site)).xpath("//nav[contains(@class, 'md-nav--primary')]//a[@class='md-nav__link']")
    listed = {
        link.get("href"): " ".join(link.text_content().split()) for link in menu if not link.get("href").startswith("#")
    }
    assert listed == {page.place: name for page, name in names.items() if page != home}
    linked = re.findall(r"\[([^]]+)\]\(([\w/-]+\.md)\)(?!{ \.md-button)", home.source.read_text("utf-8"))
    assert len(linked) > len(names) / 3
    assert linked == [(names[Page(edition, file)], file) for _, file in linked]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_links_to_headings_are_named(site, page):
    """The link at each heading is named in the language of the page."""
    names = read(page.file(site)).xpath("//a[@class='headerlink']/@title")
    assert set(names) == {WORDS["permalink"][page.edition]}


# --- Links and loads ---


def test_links_lead_somewhere(published):
    """Each link within the site leads to a file, and to an id that is in it, also where it is served below a folder."""
    site, broken = published, []
    for file in built_pages(site):
        for element, link in attributes(read(file), "href", "src", "xlink:href"):
            if (found := target(link, file, site, SITE_URL)) is None:
                continue
            path, fragment = found
            # A tool reads what stands behind the #; its own tests read each of these.
            asks = "=" in fragment and "tools" in path.parts
            if not path.is_file() or (fragment and not asks and fragment not in names_in(read(path))):
                broken.append(f"{file.relative_to(site)}: <{element.tag}> {link}")
    assert not broken, "\n".join(broken)


def test_ids(site):
    """No page has an id twice, and what an element says about another one by its id is there."""
    wrong = []
    for file in built_pages(site):
        ids = names_in(read(file))
        wrong += [f"{file.relative_to(site)}: two #{name}" for name in set(ids) if ids.count(name) > 1]
        named = attributes(read(file), "for", "aria-labelledby", "aria-describedby", "aria-controls")
        named += [(e, v[5:-1]) for e, v in attributes(read(file), "clip-path", "fill", "mask") if v.startswith("url(#")]
        missing = {name for _, names in named for name in names.split()} - set(ids)
        wrong += [f"{file.relative_to(site)}: no #{name}" for name in missing]
    assert not wrong, "\n".join(wrong)


def leads_elsewhere_only_if_followed(element, attribute):
    """Whether a browser does not ask for an address unless the reader goes there, or it is no address but a name."""
    relations = {"canonical", "alternate", "prev", "next"}
    return (
        (element.tag == "a" and attribute == "href")
        or (element.tag == "link" and element.get("rel") in relations)
        or attribute.startswith("xmlns")
    )


def test_pages_load_from_no_other_host(site):
    """No attribute, style or script in a page names another host, but for links that a reader may follow."""
    strangers = []
    for file in built_pages(site):
        for element in read(file).iter(etree.Element):
            strangers += [
                f"{file.relative_to(site)}: <{element.tag} {name}={value!r}>"
                for name, value in element.attrib.items()
                if ELSEWHERE.search(value) and not leads_elsewhere_only_if_followed(element, name)
            ]
            if element.tag in ("style", "script") and ELSEWHERE.search(element.text or ""):
                strangers.append(f"{file.relative_to(site)}: <{element.tag}> {element.text}")
    assert not strangers, "\n".join(strangers)


def test_styles_load_from_no_other_host(site):
    """What a style sheet loads is a file of the site."""
    sheets = sorted(site.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        for match in LOADED_BY_STYLE.finditer(sheet.read_text("utf-8")):
            link = (match[1] or match[2]).strip()
            found = target(link, sheet, site)
            assert found and found[0].is_file(), f"{sheet.relative_to(site)}: {link}"


def scripts_of(site):
    """The scripts that pages load, and the one that they start as a worker."""
    found = set()
    for file in built_pages(site):
        document = read(file)
        links = document.xpath("//script/@src")
        links += [json.loads(text)["search"] for text in document.xpath("//script[@id='__config']/text()")]
        found |= {target(link, file, site)[0] for link in links}
    return sorted(found)


def test_scripts_load_from_no_other_host(site):
    """A script names no other host, but for what this site never makes it ask for."""
    assert len(scripts_of(site)) >= 3 * len(EDITIONS)
    strangers = [
        f"{script.relative_to(site)}: {url}"
        for script in scripts_of(site)
        for url in NAMED_BY_SCRIPT.findall(script.read_text("utf-8"))
        if not url.startswith(tuple(NEVER_ASKED_FOR))
    ]
    assert not strangers, "\n".join(strangers)


# --- The addresses of the site and of the repository ---


def test_address_is_that_of_mkdocs_serve_unless_it_is_set(monkeypatch):
    """Whoever builds the site without SITE_URL gets links that work under `mkdocs serve`."""
    monkeypatch.delenv("SITE_URL", raising=False)
    assert load_config(str(ROOT / "mkdocs.yml")).site_url == "http://127.0.0.1:8000/"


def test_no_repository_is_invented(site):
    """Without the address of a repository no page links to one."""
    for file in built_pages(site):
        links = read(file).xpath("//*[contains(@class, 'md-source') or contains(@class, 'md-content__button')]")
        assert not links, file


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_links_to_the_source(published, page):
    """With the address of the repository a page links to it, and to its own source, to read and to edit."""
    assert page.source.is_file()
    document = read(page.file(published))
    source = f"main/docs/{page.edition}/{page.name}"
    assert set(document.xpath("//a[contains(@class, 'md-source')]/@href")) == {REPO_URL}
    buttons = document.xpath("//a[contains(@class, 'md-content__button')]/@href")
    assert buttons == [f"{REPO_URL}/edit/{source}", f"{REPO_URL}/raw/{source}"]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_published_address(published, page):
    """With the address of the site, canonical links and alternates are at that address."""
    document = read(page.file(published))
    assert document.xpath("//link[@rel='canonical']/@href") == [SITE_URL + page.url]
    links = {link.get("hreflang"): link.get("href") for link in document.xpath("//link[@rel='alternate'][@hreflang]")}
    wanted = {edition: SITE_URL + page.twin(edition).url for edition in EDITIONS}
    wanted |= {"zh-Hant": SITE_URL + MADE["zh-hant"] + page.place, "x-default": SITE_URL + page.twin("en").url}
    assert links == wanted


@pytest.mark.parametrize("path", [*EDITIONS.values(), *MADE.values()])
def test_sitemap(site, published, path):
    """Each edition has a map of its own pages, at the site's address."""
    for folder, root in ((site, ADDRESS), (published, SITE_URL)):
        map_of_pages = (folder / path / "sitemap.xml").read_bytes()
        found = etree.fromstring(map_of_pages).xpath("//*[local-name()='loc']/text()")
        assert sorted(found) == sorted(root + path + page.place for page in pages_of("en"))
        assert gzip.decompress((folder / path / "sitemap.xml.gz").read_bytes()) == map_of_pages


CHANGES = yaml.safe_load((ROOT / "docs/data/changes.yml").read_text("utf-8"))
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.mark.parametrize("edition", PLACES)
def test_feed(site, published, edition):
    """Each edition has a feed of what has changed, which each of its pages names and which leads to pages."""
    path = PLACES[edition]
    for folder, root in ((site, ADDRESS), (published, SITE_URL)):
        feed = etree.parse(folder / path / "feed.xml")
        links = feed.xpath("/a:feed/a:entry/a:link/@href", namespaces=ATOM)
        assert links == [root + Page(edition, change["page"]).url for change in CHANGES]
        assert len(set(feed.xpath("//a:id/text()", namespaces=ATOM))) == len(CHANGES) + 1
        (named,) = read(folder / path / "article/index.html").xpath("//link[@type='application/atom+xml']/@href")
        assert target(named, folder / path / "article/index.html", folder)[0] == folder / path / "feed.xml"


@pytest.mark.parametrize("edition", PLACES)
def test_feed_says_what_has_changed_and_when(site, edition):
    """The feed has each change in the edition's language, and its day; it is as new as the newest of them."""
    feed = etree.parse(site / PLACES[edition] / "feed.xml")
    days = [f"{change['day']}T00:00:00Z" for change in CHANGES]
    assert feed.xpath("/a:feed/a:entry/a:updated/text()", namespaces=ATOM) == days
    assert feed.xpath("/a:feed/a:updated/text()", namespaces=ATOM) == [max(days)]
    titles = feed.xpath("/a:feed/a:title/text() | /a:feed/a:entry/a:title/text()", namespaces=ATOM)
    names = {each: NAMED[each]["site_name"] for each in EDITIONS}
    for title, texts in zip(titles, [names, *CHANGES], strict=True):
        wanted = in_edition(Page(edition, "index.md"), lambda page, texts=texts: texts[page.edition])
        # In both languages, the parts around a colon may stand beside each other.
        assert all(part in title for text in wanted for part in re.split(r": |：", text)), title
        assert len(title) <= len("".join(wanted)) + 3 * len(wanted)


def test_changes_are_in_order():
    """The newest change comes first."""
    days = [change["day"] for change in CHANGES]
    assert days == sorted(days, reverse=True)


# --- Search ---


@pytest.mark.parametrize("edition", EDITIONS)
def test_index_has_the_edition_alone(site, edition):
    """An edition's index leads to each of its pages, to sections that are there, and to nothing else."""
    root = ADDRESS + EDITIONS[edition]
    found = {urljoin(root, entry["location"]) for entry in index_of(site, edition)["docs"]}
    assert {url.partition("#")[0] for url in found} == {ADDRESS + page.url for page in pages_of(edition)}
    for url in found:
        path, fragment = target(url, site / "index.html", site)
        assert not fragment or fragment in names_in(read(path)), url


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_index_has_each_heading(site, page):
    """Each heading of a page can be found, with its text."""
    root = ADDRESS + EDITIONS[page.edition]
    entries = index_of(site, page.edition)["docs"]
    titles = {urljoin(root, entry["location"]): html.fromstring(entry["title"]).text_content() for entry in entries}
    # A page with a title of its own is found by that, too.
    for heading in read(page.file(site)).xpath("//article//*[self::h1 or self::h2 or self::h3][@id]"):
        words = "".join(heading.xpath(".//text()[not(ancestor::*[@class='headerlink'])]")).strip()
        places = (f"{ADDRESS}{page.url}#{heading.get('id')}", f"{ADDRESS}{page.url}")
        assert words in [titles.get(place, "").replace("\u200b", "") for place in places], words


def test_english_index_is_english(site):
    """The English index has no Chinese in it but for the title of the article that the page is about."""
    text = re.sub(r"《[^》]*》|（[^）]*）|\([^)]*\)", "", searched_text(site, "en"))
    assert not HAN.findall(text)


def test_chinese_is_cut_into_words(site):
    """Chinese text is cut: no heading of several words stands in the index as one."""
    text = searched_text(site, "zh")
    assert text.count("\u200b") > len(HAN.findall(text)) / 4
    titles = [entry["title"] for entry in index_of(site, "zh")["docs"]]
    assert [title for title in titles if re.search(r"[\u4e00-\u9fff]{6,}", title)] == []


def test_search_knows_the_terms(site):
    """A term of the glossary is never cut, wherever it stands on a page: a reader who types it finds it there."""
    text = searched_text(site, "zh").replace("顺序\u200b列", "")  # “in order, listed …”, and no 序列
    terms = [term["zh"] for term in GLOSSARY if re.fullmatch(r"[\u4e00-\u9fff]{2,}", term["zh"])]
    used = [term for term in terms if term in text.replace("\u200b", "")]
    assert len(used) > 10
    cut = [match[0] for term in used for match in re.finditer("\u200b?".join(term), text) if match[0] != term]
    assert [part.replace("\u200b", "|") for part in cut] == []


def test_search_begins_words_where_terms_begin(site):
    """Search finds a word by its beginning: so a term is at the beginning of a word, or is a part of a longer term."""
    terms = [term["zh"] for term in GLOSSARY if re.fullmatch(r"[\u4e00-\u9fff]{2,}", term["zh"])]
    words = set(re.findall(r"[\u4e00-\u9fff]+", searched_text(site, "zh"))) - set(terms)
    assert [(word, term) for word in words for term in terms if term in word[1:]] == []


def test_search_has_the_long_term():
    """The longest term of all is cut by none of its parts, wherever it stands."""
    from jieba import cut
    from theme.search_words import teach_terms

    teach_terms()
    assert "长短期记忆网络" in list(cut("这里讲的是长短期记忆网络的形状。"))


def test_search_separates_words(site):
    """The index is cut at the mark between Chinese words, and at the punctuation of both languages and of code; names
    such as h_n stay whole."""
    for edition in EDITIONS:
        separator = re.compile(index_of(site, edition)["config"]["separator"])
        assert [mark for mark in " \u200b.()=，。、：" if not separator.fullmatch(mark)] == []


# --- The notebook ---


def test_there_is_a_notebook_in_each_edition():
    assert {page.edition for page in NOTEBOOKS} == set(EDITIONS)


def downloaded(page, site):
    """The notebook that a page offers, by the link on it."""
    (link,) = read(page.file(site)).xpath("//a[@download]/@href")
    path, _ = target(link, page.file(site), site)
    return nbformat.read(path, as_version=4)


def prose(notebook):
    """What a notebook says, as Markdown."""
    return "\n\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")


@pytest.mark.parametrize("page", NOTEBOOKS, ids=str)
def test_notebook_page_is_a_page(site, page):
    """A notebook is rendered: no page is raw JSON, or wears the clothes of Jupyter."""
    text = page.file(site).read_text("utf-8")
    assert "nbformat" not in text
    assert '"cell_type"' not in text
    assert "jp-" not in text
    assert len(text) < 160 * 1024


@pytest.mark.parametrize("page", NOTEBOOKS, ids=str)
def test_notebook_page_shows_outputs_and_plot(site, page):
    """The page shows each program, what it prints, and the plot, with words for those who cannot see it."""
    document = read(page.file(site))
    cells = [cell for cell in downloaded(page, site).cells if cell.cell_type == "code"]
    printed = [out.text for cell in cells for out in cell.outputs if out.output_type == "stream"]
    assert printed
    assert [block.text_content() for block in document.xpath("//div[@class='output']//samp")] == printed
    assert [code.text_content().strip() for code in document.xpath("//div[@class='highlight']//code")] == [
        cell.source for cell in cells
    ]
    (plot,) = document.xpath("//figure[contains(@class, 'plot')]/svg")
    assert plot.get("aria-label")
    assert len(plot.xpath(".//*[local-name()='path']")) > 10


@pytest.mark.parametrize("page", NOTEBOOKS, ids=str)
def test_notebook_download(published, page):
    """The download is a valid notebook with its outputs, in the reader's language, whose links lead to the site."""
    notebook = downloaded(page, published)
    nbformat.validate(notebook)
    text = prose(notebook)
    assert bool(HAN.search(text)) == (page.edition == "zh")
    links = re.findall(r"\]\(([^)]+)\)", text)
    assert links
    for link in links:
        assert link.startswith(SITE_URL + EDITIONS[page.edition])
        path, fragment = target(link.replace(SITE_URL, ADDRESS), page.file(published), published)
        assert path.is_file()
        assert not fragment or fragment in names_in(read(path))
    assert "{ #" not in text
    assert "-->" not in text


def test_notebooks_have_the_same_code(site):
    """The editions of a notebook differ in their prose alone."""
    for page in NOTEBOOKS:
        ours, english = (
            [cell.source for cell in downloaded(each, site).cells if cell.cell_type == "code"]
            for each in (page, page.twin("en"))
        )
        assert ours == english


# --- The build ---


def test_build_runs_nothing_and_gives_the_same_bytes(site, elsewhere):
    """A build in another place, on another day, with no cache, that may import no torch, start no process and ask no
    host, is the same.

    `elsewhere` has failed by now if the build did any of that.
    """
    ours, theirs = files_of(site), files_of(elsewhere)
    assert list(ours) == list(theirs)
    for name, content in ours.items():
        if content != theirs[name]:
            both = (each.decode(errors="replace").split("\n") for each in (content, theirs[name]))
            pytest.fail("\n".join(line[:200] for line in difflib.unified_diff(*both, name, n=0)))


def test_addresses_are_read_as_a_reader_does(site):
    """The helper behind the tests of links: an index page's address is its folder."""
    page = PAGES[0]
    assert address_of(page.file(site), site) == ADDRESS + page.url
    assert target("../x/#y", site / "zh/article/index.html", site) == (site / "zh/x/index.html", "y")
    assert target("https://docs.pytorch.org/", page.file(site), site) is None
    below = "http://host/lstm/"
    assert target("/lstm/x/?h=a#y", page.file(site), site, below) == (site / "x/index.html", "y")
    assert not target("/zh/article/", page.file(site), site, below)[0].exists()


# --- The policy of each page ---


def test_each_page_has_a_policy(site):
    """The first thing in each page's head, behind its encoding, says that the site's own files alone may run."""
    for file in site.rglob("*.html"):
        encoding, rules = read(file).xpath("//head/*")[:2]
        assert encoding.get("charset") == "utf-8"
        assert rules.get("http-equiv") == "Content-Security-Policy"
        sources = dict(rule.split(" ", 1) for rule in rules.get("content").split("; "))
        assert sources["default-src"] == "'self'"
        assert set(sources["script-src"].split()[1:]) == {hash_of(code) for code in scripts_inside(file)}
        allowed = " ".join(value for name, value in sources.items() if name != "script-src").split()
        assert set(allowed) == {"'none'", "'self'", "data:", "blob:"}


@pytest.mark.parametrize(
    "script",
    ["<script>alert(1)</script>", '<script class="json">alert(1)</script>', "<SCRIPT data-src='x'>alert(1)</SCRIPT>"],
)
def test_no_script_is_named_but_those_of_the_theme(script):
    """A script that stands in a page and is not known stops the build, however it is written."""
    from mkdocs.exceptions import BuildError
    from theme import policy

    known = "<script>__md_scope=1</script><script id='__config' type=\"application/json\">{}</script>"
    assert "'sha256-" in policy.policy(known, "article.md")
    with pytest.raises(BuildError, match=r"article\.md: a script stands in the page: alert\(1\)"):
        policy.policy(known + script, "article.md")


def scripts_inside(file):
    """The scripts that stand inside of a page."""
    return [
        script.text for script in read(file).xpath("//script[not(@src)]") if script.get("type") != "application/json"
    ]


def hash_of(code):
    """A script's name in a policy."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def test_no_page_has_styles_of_its_own(site):
    """No page holds what its policy forbids: style attributes, style elements, handlers."""
    for file in site.rglob("*.html"):
        assert read(file).xpath("//@style | //style | //@*[starts-with(name(), 'on')]") == []
