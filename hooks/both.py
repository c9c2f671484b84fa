"""Put the two languages of a page side by side, out of the pages that were built.

The English and the Chinese page are parallel: the same elements in the same order.
Walking through both, what is the same (programs, outputs, figures) is shown once, and
words become a pair, English first. Where the two are not parallel, the build fails and
says where. assets/both.css sets the pairs, assets/both.js lets the reader choose.
"""

import json
import re
from copy import deepcopy

from lxml import etree, html
from mkdocs.exceptions import BuildError

# Elements that stand within a line of text.
PHRASING = {"a", "abbr", "b", "br", "code", "del", "em", "i", "img", "input", "kbd", "math", "q", "s", "samp", "small"}
PHRASING |= {"span", "strong", "sub", "sup", "u", "wbr"}
# What is shown once, whatever its labels say: programs, what they print, and what a script fills.
ONCE = {"highlight", "output", "offer"}
# What the reader chooses with; the keys are those of assets/both.js.
CHOICE = """
<div class="both-choice" role="group" aria-label="Languages 语言">
<button type="button" aria-pressed="true" value="en" aria-keyshortcuts="Alt+1" title="Alt+1">English</button>
<button type="button" aria-pressed="true" value="zh" aria-keyshortcuts="Alt+2" title="Alt+2" lang="zh">中文</button>
<button type="button" value="swap" aria-keyshortcuts="Alt+3" title="Alt+3">Swap <span lang="zh">互换</span></button>
</div>
"""
ARTICLE = re.compile(r'(?<=<article class="md-content__inner md-typeset">)(.*?)(?=</article>)', re.DOTALL)
# A link to the page before or after: on a phone, its name is all that it has.
NAMED = re.compile(r'(<a [^>]*class="md-footer__link[^"]*" aria-label=")([^":]*): ([^"]*)')
LABEL = re.compile(r'(<(?:span|div) class="md-ellipsis">)\s*(.*?)\s*(?=</(?:span|div)>)', re.DOTALL)
TITLE = re.compile(r"(?<=<title>)(.*?)(?=</title>)", re.DOTALL)


def parse(text):
    """The content of an article as an element that holds it."""
    return html.fragment_fromstring(text, create_parent="article")


def words(element):
    """The text in an element, as a reader meets it, in one line."""
    return " ".join(element.text_content().split())


def shown(element):
    """An element as HTML, without what stands behind it and without the words of its attributes."""
    copy = deepcopy(element)
    copy.tail = None
    for each in copy.iter(etree.Element):
        for name in ("aria-label", "data-label", "title", "alt", "name", "aria-labelledby"):
            each.attrib.pop(name, None)
    return etree.tostring(copy, encoding="unicode")


def is_phrasing(element):
    """Whether an element and all in it stand within a line."""
    inside = {each for formula in element.iter("math") for each in formula.iterdescendants()}
    return all(each.tag in PHRASING for each in element.iter(etree.Element) if each not in inside)


def is_once(element):
    """Whether an element is shown once: it is a program or an output, or holds a term in both languages already."""
    return bool(ONCE & set(element.get("class", "").split())) or element.find("span[@lang]") is not None


def pieces(element):
    """What stands in an element: each block, and each run of words and phrasing elements between them.

    A run is a list of texts and elements, without those that only part blocks.
    """
    found, run = [], [element.text or ""]

    def close():
        if any(each.strip() if isinstance(each, str) else True for each in run):
            found.append(list(run))

    for child in element:
        if isinstance(child.tag, str) and not is_phrasing(child):
            close()
            found.append(child)
            run = [child.tail or ""]
        elif isinstance(child.tag, str):
            run += [child, child.tail or ""]
        else:
            run.append(child.tail or "")
    close()
    return found


def filled(parent, run):
    """An element with a run of texts and elements in it."""
    for each in run:
        if not isinstance(each, str):
            each = deepcopy(each)
            each.tail = None
            parent.append(each)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + each
        else:
            parent.text = (parent.text or "") + each
    return parent


def pair(english, chinese):
    """Two runs of words as one element; once where they say the same."""
    permalink = [each for each in chinese if not isinstance(each, str) and each.get("class") == "headerlink"]
    languages = {"en": english, "zh": chinese}
    for lang, run in languages.items():
        words = [each for each in run if isinstance(each, str) or each.get("class") != "headerlink"]
        languages[lang] = filled(html.Element("span"), words)
    both = languages["zh"]
    for each in languages["en"].iter(etree.Element):
        each.attrib.pop("id", None)
    if shown(languages["en"]) != shown(languages["zh"]):
        both = html.Element("span", {"class": "both"})
        for lang, version in languages.items():
            version.set("lang", lang)
            both.append(version)
    return [both, *permalink]


def merge_figure(english, chinese):
    """Give a drawing its words in both languages: those to hear joined, those to see one beside the other."""
    for ours, theirs in zip(list(chinese.iter("title", "desc")), list(english.iter("title", "desc")), strict=True):
        ours.text = f"{theirs.text} / {ours.text}"
    for ours, theirs in zip(list(chinese.iter("text")), list(english.iter("text")), strict=True):
        if shown(ours) != shown(theirs):
            ours.set("lang", "zh")
            copy = deepcopy(theirs)
            copy.set("lang", "en")
            copy.tail = None
            ours.addprevious(copy)


def fail(where, english, chinese):
    """Say which two places do not go together."""

    def name(each):
        return f"<{each.tag}> {words(each)[:80]!r}" if each is not None else "nothing"

    raise BuildError(f"{where}: the two languages cannot be put side by side: {name(english)} beside {name(chinese)}")


def as_element(piece):
    """A piece to be named in a message."""
    return filled(html.Element("text"), piece) if isinstance(piece, list) else piece


def merge(english, chinese, where):
    """Put the words of an English element into its Chinese counterpart, all the way down."""
    if shown(english) == shown(chinese):
        return
    if english.tag != chinese.tag or english.get("id") != chinese.get("id"):
        fail(where, english, chinese)
    if chinese.tag == "svg":
        merge_figure(english, chinese)
    elif is_once(chinese):
        code = [[words(each) for each in element.iter("pre")] for element in (english, chinese)]
        if code[0] != code[1]:
            fail(where, english, chinese)
    else:
        merge_pieces(english, chinese, where)


def merge_pieces(english, chinese, where):
    """Merge what stands in two elements, piece by piece."""
    ours, theirs = pieces(chinese), pieces(english)
    kinds = [[isinstance(piece, list) for piece in each] for each in (ours, theirs)]
    if kinds[0] != kinds[1]:
        at = next(i for i in range(len(ours) + 1) if kinds[0][: i + 1] != kinds[1][: i + 1])
        pick = [as_element(each[at]) if at < len(each) else None for each in (theirs, ours)]
        fail(f"{where}, <{chinese.tag}>", *pick)
    made = []
    for mine, other in zip(ours, theirs, strict=True):
        if isinstance(mine, list):
            made += pair(other, mine)
        else:
            merge(other, mine, where)
            mine.tail = "\n"
            made.append(mine)
    chinese.text = None
    chinese[:] = made


def merge_articles(english, chinese, where):
    """The contents of two articles as one."""
    ours = parse(chinese)
    merge_pieces(parse(english), ours, where)
    return "".join(html.tostring(each, encoding="unicode") for each in ours)


def merge_labels(english, chinese, where):
    """A page with the words of the menu, of the contents and of the footer in both languages."""
    theirs = [found[2] for found in LABEL.finditer(english)]
    if len(theirs) != len(LABEL.findall(chinese)):
        raise BuildError(f"{where}: the menus of the two languages are not parallel")
    each = iter(theirs)

    def both(found):
        other = next(each)
        if other == found[2]:
            return found[0]
        return f'{found[1]}<span class="both"><span lang="en">{other}</span> <span lang="zh">{found[2]}</span></span>'

    return LABEL.sub(both, chinese)


def in_both(english, chinese):
    """A name in both languages, as it is read where both are shown.

    >>> in_both("Home", "首页"), in_both("nn.LSTM", "nn.LSTM")
    ('Home 首页', 'nn.LSTM')
    """
    return chinese if english == chinese else f"{english} {chinese}"


def merge_pages(english, chinese, where):
    """A page in both languages: the Chinese one, with the English words beside its own.

    Raises BuildError where they are not parallel; `where` is the page's place, for the message.
    """
    title = TITLE.search(english)[0]
    article = merge_articles(ARTICLE.search(english)[0], ARTICLE.search(chinese)[0], where)
    frame = merge_labels(ARTICLE.sub("", english), ARTICLE.sub("\0", chinese), where)
    theirs = [found[3] for found in NAMED.finditer(english)]
    frame = NAMED.sub(lambda found: f"{found[1]}{found[2]} {in_both(theirs.pop(0), found[3])}", frame)
    frame = TITLE.sub(lambda found: f"{title} · {found[0]}", frame, count=1)
    return with_assets(frame).replace("\0", CHOICE + article)


def with_assets(page):
    """A page that loads the style and the script of the pairs behind those of the site."""
    for kind in ("css", "js"):
        page = re.sub(
            rf"(<(?:link|script) [^>]*assets/)site(\.{kind}\"[^>]*>(?:</script>)?)", r"\g<0>\g<1>both\2", page
        )
    return page


def merge_indexes(english, chinese):
    """The search index of both editions: a section is found by the words of either language."""
    ours, theirs = json.loads(chinese), json.loads(english)
    for mine, other in zip(ours["docs"], theirs["docs"], strict=True):
        if mine["location"] != other["location"]:
            raise BuildError(
                f"the search finds {other['location']} in English where it finds {mine['location']} in Chinese"
            )
        for field in ("title", "text"):
            if mine[field] != other[field]:
                mine[field] = f"{other[field]} {mine[field]}"
    return json.dumps(ours, ensure_ascii=False, separators=(",", ":"))


def merge_files(name, english, chinese, where):
    """A text file of both editions, merged as its kind needs it; tools and notebooks stay as they are in Chinese."""
    if name.endswith(".html"):
        return merge_pages(english, chinese, where)
    return merge_indexes(english, chinese) if name == "search_index.json" else chinese
