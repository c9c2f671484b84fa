"""Make the edition in both languages out of the two that are built: pages, search, Markdown, notebooks, feed.

The English and the Chinese page are parallel: the same elements in the same order. hooks/pairs.py puts the words of an
article side by side; here, the same is done for what stands around it. Where the two are not parallel, the build fails
and says where. assets/both.css sets the pairs, assets/both.js lets the reader choose.
"""

import json
import re

from jinja2.utils import htmlsafe_json_dumps
from lxml import html
from mkdocs.exceptions import BuildError
from pairs import WORDS, in_both, merge_pieces

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
ATTRIBUTE = re.compile(rf' ({"|".join(WORDS)}|content|data-copied)="([^"]*)"')
CONFIG = '<script id="__config" type="application/json">'
TOOL = re.compile(r'(<lstm-[\w-]+ data=")([^"]*)"')
# To other editions: no other has this one beside it.
ALTERNATE = re.compile(r'\s*<link rel="alternate" [^>]*hreflang=[^>]*>')
# What Markdown has between blank lines; a fence is one block.
BLOCKS = re.compile(r"^```.*?^```$|(?:^(?!```)[^\n]+\n?)+", re.DOTALL | re.MULTILINE)
ENTRY = re.compile(r"- \[(.*)\]\((\S+)\): (.*)")
BETWEEN = " · "  # the titles of two languages
PRE = re.compile(r"<pre>.*?</pre>", re.DOTALL)


def parse(text):
    """The content of an article as an element that holds it."""
    return html.fragment_fromstring(text, create_parent="article")


def merge_articles(english, chinese, where):
    """The contents of two articles as one."""
    ours = parse(chinese)
    merge_pieces(parse(english), ours, where)
    merged = (ours.text or "") + "".join(html.tostring(each, encoding="unicode") for each in ours)
    return merged.rstrip() + chinese[len(chinese.rstrip()) :]


def as_pair(english, chinese):
    """Two texts of HTML as a pair, within the white space of the second."""
    words = chinese.strip()
    both = f'<span class="both"><span lang="en">{english.strip()}</span> <span lang="zh">{words}</span></span>'
    return chinese.replace(words, both)


def merge_tag(english, chinese):
    """A tag with the words of its attributes in both languages: each side of a colon by itself, as it is shown."""
    theirs = dict(ATTRIBUTE.findall(english))

    def joined(found):
        name, ours = found.groups()
        if name == "content":
            return found[0] if 'name="description"' not in chinese else f' content="{in_both(theirs[name], ours)}"'
        sides = [each.split(": ", 1) for each in (theirs.get(name, ours), ours)]
        if len(sides[0]) != len(sides[1]):
            sides = [[": ".join(side)] for side in sides]
        return f' {name}="{": ".join(map(in_both, *sides))}"'

    return ATTRIBUTE.sub(joined, chinese)


def merge_config(english, chinese):
    """The settings of the theme's script with its words in both languages."""
    ours, theirs = json.loads(chinese), json.loads(english)["translations"]
    ours["translations"] = {key: in_both(theirs[key], words) for key, words in ours["translations"].items()}
    return str(htmlsafe_json_dumps(ours))


def merge_frames(english, chinese, where):
    """What stands around an article, tag by tag: texts become pairs, labels and titles are joined."""
    ours, theirs = TAG.split(chinese), TAG.split(english)
    if [each[1:3] for each in ours[1::2]] != [each[1:3] for each in theirs[1::2]]:
        raise BuildError(f"{where}: the menus of the two languages are not parallel")
    made, tag = [], ""
    for mine, other in zip(ours, theirs, strict=True):
        if mine.startswith("<"):
            tag = mine
            made.append(merge_tag(other, mine))
        elif tag == CONFIG:
            made.append(merge_config(other, mine))
        elif mine.strip() == other.strip() or tag.startswith("<script"):
            made.append(mine)
        else:
            made.append(in_both(other.strip(), mine.strip(), BETWEEN) if tag == "<title>" else as_pair(other, mine))
    return "".join(made)


def merge_pages(english, chinese, where):
    """A page in both languages: the Chinese one, with the English words beside its own.

    Raises BuildError where they are not parallel; `where` is the page's place, for the message.
    """
    article = merge_articles(ARTICLE.search(english)[0], ARTICLE.search(chinese)[0], where)
    # A tool takes its words from one edition or the other, as the reader chooses.
    article = TOOL.sub(r'\1\2" data-en="../\2"', article)
    banner = "".join(BANNER.findall(chinese))
    frame = merge_frames(ARTICLE.sub("\0", english), ARTICLE.sub("\0", BANNER.sub("", chinese)), where)
    frame = frame.replace(ANNOUNCE, ANNOUNCE + banner, 1)
    return with_assets(ALTERNATE.sub("", frame)).replace("\0", CHOICE + article)


def with_assets(page):
    """A page with the style of the pairs, and with the script that sets what was chosen before any of it is seen."""
    page = re.sub(r'(<link [^>]*assets/)site(\.css">)', r"\g<0>\1both\2", page, count=1)
    assets = re.search(r'href="([^"]*)both\.css"', page)[1]
    return page.replace("</head>", f'<script src="{assets}both.js"></script></head>', 1)


def merge_indexes(english, chinese):
    """The search index of both editions: a section is found by the words of either language; programs stand once."""
    ours, theirs = json.loads(chinese), json.loads(english)
    places = [[entry["location"] for entry in index["docs"]] for index in (theirs, ours)]
    if places[0] != places[1]:
        alone = set(places[0]) ^ set(places[1])
        raise BuildError(f"the search finds in one language only: {', '.join(sorted(alone)) or 'another order'}")
    for mine, other in zip(ours["docs"], theirs["docs"], strict=True):
        mine["title"] = in_both(other["title"], mine["title"], BETWEEN)
        if mine["text"] != other["text"]:
            once = set(PRE.findall(other["text"]))
            rest = PRE.sub(lambda found, once=once: "" if found[0] in once else found[0], mine["text"])
            mine["text"] = f"{other['text']} {rest}"
    return json.dumps(ours, ensure_ascii=False, separators=(",", ":"))


def merge_markdown(english, chinese, where):
    """Markdown in both languages, block by block: what is the same once, else English and then Chinese."""
    ours, theirs = BLOCKS.findall(chinese), BLOCKS.findall(english)
    if [block.startswith("```") for block in ours] != [block.startswith("```") for block in theirs]:
        raise BuildError(f"{where}: the two languages have not the same blocks")
    blocks = [[each] if each == other else [other, each] for each, other in zip(ours, theirs, strict=True)]
    return "\n\n".join(block.strip("\n") for pair in blocks for block in pair) + "\n"


def merge_list(english, chinese):
    """llms.txt in both languages: each page once."""

    def joined(other, mine):
        entries = ENTRY.fullmatch(other), ENTRY.fullmatch(mine)
        if not all(entries):
            return in_both(other, mine.lstrip("#> "), BETWEEN) if mine else ""
        theirs, ours = entries
        return f"- [{in_both(theirs[1], ours[1], BETWEEN)}]({ours[2]}): {in_both(theirs[3], ours[3])}"

    lines = zip(english.splitlines(), chinese.splitlines(), strict=True)
    return "\n".join(joined(other, mine) for other, mine in lines) + "\n"


def merge_notebooks(english, chinese, where):
    """A notebook with the prose of both languages in its cells."""
    ours, theirs = json.loads(chinese), json.loads(english)
    for mine, other in zip(ours["cells"], theirs["cells"], strict=True):
        if mine["cell_type"] == "markdown":
            text = merge_markdown("".join(other["source"]), "".join(mine["source"]), where).strip("\n")
            mine["source"] = text.splitlines(keepends=True) if isinstance(mine["source"], list) else text
    return json.dumps(ours, ensure_ascii=False, indent=1) + "\n"


def merge_feeds(english, chinese):
    """The feed with its titles in both languages."""
    titles = iter(re.findall(r"<(?:title|name)>(.*?)</", english))
    return re.sub(
        r"(<(title|name)>)(.*?)(?=</)", lambda found: found[1] + in_both(next(titles), found[3], BETWEEN), chinese
    )


def merge_files(name, english, chinese, where):
    """A text file of both editions, merged as its kind needs it; the data of the tools stay as they are."""
    if name == "404.html":
        return chinese  # it speaks both languages
    if name.endswith(".html"):
        return merge_pages(english, chinese, where)
    if name == "search_index.json":
        return merge_indexes(english, chinese)
    if name == "llms.txt":
        return merge_list(english, chinese)
    if name.endswith((".md", ".txt")):
        return merge_markdown(english, chinese, where)
    if name.endswith(".ipynb"):
        return merge_notebooks(english, chinese, where)
    return merge_feeds(english, chinese) if name == "feed.xml" else chinese
