"""Make the edition in both languages out of the two that are built: pages, search, Markdown, notebooks, feed.

The English and the Chinese page are parallel: the same elements in the same order. editions/article_pairs.py puts the
words of an article side by side; here, the same is done for what stands around it. Where the two are not parallel,
BuildError says where. assets/both.css sets the pairs, assets/both.js lets the reader choose.
"""

import json
import re
from itertools import zip_longest
from typing import NoReturn

from content.breaks import MAY_BREAK, break_headings
from jinja2.utils import htmlsafe_json_dumps
from lxml import etree, html
from mkdocs.exceptions import BuildError

from .article_pairs import WORDS, in_both, merge_contents

# What the reader chooses with; the keys are those of assets/both.js.
CHOICE = """
<div class="both-choice" role="group" aria-label="Languages 语言">
<button type="button" value="en" lang="en" aria-pressed="true" aria-keyshortcuts="Alt+1"
 title="Show or hide 显示或隐藏 (Alt+1)">English</button>
<button type="button" value="zh" aria-pressed="true" aria-keyshortcuts="Alt+2"
 title="Show or hide 显示或隐藏 (Alt+2)">中文</button>
<button type="button" value="swap" aria-keyshortcuts="Alt+3"
 title="Alt+3"><span lang="en">Swap</span> 互换</button>
</div>
"""
# The text of a page, without the line of what it offers at its end.
ARTICLE = re.compile(
    r'(?<=<article class="md-content__inner md-typeset">)(.*?)(?=<p class="offer"|</article>)', re.DOTALL
)
# What a Chinese page says above all when it is behind, and the English one never.
ANNOUNCE = '<div data-md-component="announce">'
BANNER = re.compile(r'<aside class="md-banner">.*?</aside>', re.DOTALL)
TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?[^\s/>]+")
ATTRIBUTE = re.compile(rf' ({"|".join(WORDS)}|content|data-copied)="([^"]*)"')
CONFIG = '<script id="__config" type="application/json">'
TOOL = re.compile(r'(<lstm-[\w-]+ data=")([^"]*)"')
# To other editions: no other has this one beside it.
ALTERNATE = re.compile(r'\s*<link rel="alternate" [^>]*hreflang=[^>]*>')
# What Markdown has between blank lines; a fence is one block.
BLOCKS = re.compile(r"^```.*?^```$|(?:^(?!```)[^\n]+\n?)+", re.DOTALL | re.MULTILINE)
ENTRY = re.compile(r"- \[(.*)\]\((\S+)\): (.*)")
TITLE = re.compile(r"(<(?:title|name)>)(.*?)(?=</)")
BETWEEN = " · "  # the titles of two languages
PRE = re.compile(r"<pre>.*?</pre>", re.DOTALL)
SHOWN = 80  # characters of what is named in a message


def not_parallel(where: str, what: str, english: str | None, chinese: str | None) -> NoReturn:
    """Raise the BuildError that names the first place where the two languages differ."""
    shown = (f"{' '.join(each.split())[:SHOWN]!r}" if each else "nothing" for each in (english, chinese))
    raise BuildError(f"{where}: {what} of the two languages are not parallel: {' beside '.join(shown)}")


def first_difference(english: list[str], chinese: list[str]) -> int | None:
    """Where two lists differ first, or one has an end; None if they are equal."""
    pairs = enumerate(zip_longest(english, chinese))
    return next((i for i, (en, zh) in pairs if en != zh), None)


def parse(text: str) -> etree._Element:
    """The content of an article as an element that holds it."""
    return html.fragment_fromstring(text, create_parent="article")


def merge_articles(english: str, chinese: str, where: str) -> str:
    """The contents of two articles as one."""
    merged = parse(chinese)
    merge_contents(parse(english), merged, where)
    text = (merged.text or "") + "".join(html.tostring(each, encoding="unicode") for each in merged)
    return text.rstrip() + chinese[len(chinese.rstrip()) :]


def as_pair(english: str, chinese: str) -> str:
    """Two texts of HTML as a pair, within the white space of the second."""
    words = chinese.strip()
    both = f'<span class="both"><span lang="en">{english.strip()}</span> <span lang="zh">{words}</span></span>'
    return chinese.replace(words, both)


def merge_tag(english: str, chinese: str) -> str:
    """A tag with the words of its attributes in both languages: each side of a colon by itself, as it is shown."""
    en = dict(ATTRIBUTE.findall(english))

    def joined(found):
        name, zh = found.groups()
        if name == "content":
            is_description = 'name="description"' in chinese
            return f' content="{in_both(en.get(name, zh), zh)}"' if is_description else found[0]
        sides = [each.split(": ", 1) for each in (en.get(name, zh), zh)]
        if len(sides[0]) != len(sides[1]):
            sides = [[": ".join(side)] for side in sides]
        return f' {name}="{": ".join(map(in_both, *sides))}"'

    return ATTRIBUTE.sub(joined, chinese)


def merge_config(english: str, chinese: str, where: str) -> str:
    """The settings of the theme's script with its words in both languages."""
    settings, translations = json.loads(chinese), json.loads(english)["translations"]
    if settings["translations"].keys() != translations.keys():
        alone = ", ".join(sorted(settings["translations"].keys() ^ translations.keys()))
        raise BuildError(f"{where}: the theme's script has words in one language only: {alone}")
    settings["translations"] = {
        key: in_both(translations[key], words) for key, words in settings["translations"].items()
    }
    return str(htmlsafe_json_dumps(settings))


def name_of_tag(tag: str) -> str:
    """What a tag opens or closes: `<a`, `</nav`; a comment or a doctype by its beginning.

    >>> name_of_tag('<section class="x">'), name_of_tag("</select>"), name_of_tag("<br/>")
    ('<section', '</select', '<br')
    """
    found = NAME.match(tag)
    return found[0].lower() if found else tag


def merge_frames(english: str, chinese: str, where: str) -> str:
    """What stands around an article, tag by tag: texts become pairs, labels and titles are joined."""
    parts = {"en": TAG.split(english), "zh": TAG.split(chinese)}
    tags = [[name_of_tag(each) for each in parts[language][1::2]] for language in ("en", "zh")]
    if (at := first_difference(*tags)) is not None:
        differing = (parts[language][1::2][at : at + 1] for language in ("en", "zh"))
        not_parallel(where, "the menus", *(each[0] if each else None for each in differing))
    made, tag = [], ""
    for en, zh in zip(parts["en"], parts["zh"], strict=True):
        if zh.startswith("<"):
            tag = zh
            made.append(merge_tag(en, zh))
        elif tag == CONFIG:
            made.append(merge_config(en, zh, where))
        elif zh.strip() == en.strip() or tag.startswith("<script"):
            made.append(zh)
        else:
            title = tag == "<title>"
            made.append(in_both(en.strip(), zh.strip(), BETWEEN) if title else as_pair(en, zh))
    return "".join(made)


def article_of(page: str, where: str) -> str:
    """The article of a page. Raises BuildError for a page without one."""
    found = ARTICLE.search(page)
    if not found:
        raise BuildError(
            f"{where}: a page without the theme's <article> cannot be put side by side: does it name a template?"
        )
    return found[0]


def merge_pages(english: str, chinese: str, where: str) -> str:
    """A page in both languages: the Chinese one, with the English words beside its own.

    Raises BuildError where they are not parallel; `where` is the page's place, for the message.
    """
    # lxml takes <wbr> for an element that something stands in.
    article = merge_articles(article_of(english, where), article_of(chinese, where).replace(MAY_BREAK, ""), where)
    article = break_headings(article)
    # A tool takes its words from one edition or the other, as the reader chooses.
    article = TOOL.sub(r'\1\2" data-en="../\2"', article)
    banner = "".join(BANNER.findall(chinese))
    frame = merge_frames(ARTICLE.sub("\0", english), ARTICLE.sub("\0", BANNER.sub("", chinese)), where)
    frame = frame.replace(ANNOUNCE, ANNOUNCE + banner, 1)
    return with_assets(ALTERNATE.sub("", frame), where).replace("\0", CHOICE + article)


def with_assets(page: str, where: str) -> str:
    """A page with the style of the pairs, and with the script that sets what was chosen before any of it is seen."""
    page = re.sub(r'(<link [^>]*assets/)site(\.css">)', r"\g<0>\1both\2", page, count=1)
    style = re.search(r'href="([^"]*)both\.css"', page)
    if not style:
        raise BuildError(
            f"{where}: there is no <link> of assets/site.css, which assets/both.css comes after: see extra_css"
        )
    return page.replace("</head>", f'<script src="{style[1]}both.js"></script></head>', 1)


def merge_indexes(english: str, chinese: str, where: str) -> str:
    """The search index of both editions: a section is found by the words of either language; programs stand once."""
    merged, other = json.loads(chinese), json.loads(english)
    places = [[entry["location"] for entry in index["docs"]] for index in (other, merged)]
    if places[0] != places[1]:
        alone = set(places[0]) ^ set(places[1])
        found = ", ".join(sorted(alone)) or "the same sections in another order"
        raise BuildError(f"{where}: the search finds in one language only: {found}: give both pages the same headings")
    for zh, en in zip(merged["docs"], other["docs"], strict=True):
        zh["title"] = in_both(en["title"], zh["title"], BETWEEN)
        if "questions" in zh:
            zh["questions"] = f"{en['questions']} {zh['questions']}"
        if zh["text"] != en["text"]:
            once = set(PRE.findall(en["text"]))
            rest = PRE.sub(lambda found, once=once: "" if found[0] in once else found[0], zh["text"])
            zh["text"] = f"{en['text']} {rest}"
    return json.dumps(merged, ensure_ascii=False, separators=(",", ":"))


def kind_of_block(block: str) -> str:
    """What must be parallel of a block of Markdown: that it is a fence."""
    return "a fence" if block.startswith("```") else "text"


def merge_markdown(english: str, chinese: str, where: str) -> str:
    """Markdown in both languages, block by block: what is the same once, else English and then Chinese."""
    en, zh = BLOCKS.findall(english), BLOCKS.findall(chinese)
    at = first_difference(list(map(kind_of_block, en)), list(map(kind_of_block, zh)))
    if at is not None:
        differing = (blocks[at] if at < len(blocks) else None for blocks in (en, zh))
        not_parallel(where, "the blocks", *differing)
    blocks = [[chinese] if chinese == english else [english, chinese] for english, chinese in zip(en, zh, strict=True)]
    return "\n\n".join(block.strip("\n") for pair in blocks for block in pair) + "\n"


def merge_lists(english: str, chinese: str, where: str) -> str:
    """llms.txt in both languages: each page once."""
    en, zh = english.splitlines(), chinese.splitlines()
    if len(en) != len(zh):
        raise BuildError(
            f"{where}: {len(en)} lines in English and {len(zh)} in Chinese: is a description of several lines?"
        )

    def joined(english_line, chinese_line):
        entries = ENTRY.fullmatch(english_line), ENTRY.fullmatch(chinese_line)
        if not all(entries):
            return in_both(english_line, chinese_line.lstrip("#> "), BETWEEN) if chinese_line else ""
        other, entry = entries
        return f"- [{in_both(other[1], entry[1], BETWEEN)}]({entry[2]}): {in_both(other[3], entry[3])}"

    return "\n".join(map(joined, en, zh)) + "\n"


def source_of(cell: dict) -> str:
    """What a cell of a notebook holds, which is stored as text or as lines."""
    return "".join(cell["source"])


def merge_notebooks(english: str, chinese: str, where: str) -> str:
    """A notebook with the prose of both languages in its cells."""
    merged, other = json.loads(chinese), json.loads(english)
    kinds = [[cell["cell_type"] for cell in each["cells"]] for each in (other, merged)]
    if (at := first_difference(*kinds)) is not None:
        cells = (each["cells"][at : at + 1] for each in (other, merged))
        not_parallel(where, "the cells", *(source_of(each[0]) if each else None for each in cells))
    for en, zh in zip(other["cells"], merged["cells"], strict=True):
        if zh["cell_type"] == "markdown":
            text = merge_markdown(source_of(en), source_of(zh), where).strip("\n")
            zh["source"] = text.splitlines(keepends=True) if isinstance(zh["source"], list) else text
    return json.dumps(merged, ensure_ascii=False, indent=1) + "\n"


def merge_feeds(english: str, chinese: str, where: str) -> str:
    """The feed with its titles in both languages."""
    titles = [title for _, title in TITLE.findall(english)]
    if len(titles) != len(TITLE.findall(chinese)):
        raise BuildError(
            f"{where}: the feeds of the two languages have not the same entries: see docs/data/changes.yml"
        )
    titles = iter(titles)
    return TITLE.sub(lambda found: found[1] + in_both(next(titles), found[2], BETWEEN), chinese)


def keep_chinese(english: str, chinese: str, where: str) -> str:
    """A file that has no words of one language alone, or that both languages share."""
    return chinese
