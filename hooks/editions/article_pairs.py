"""Put the words of an English element beside those of its Chinese counterpart.

Walking through both, what is the same (programs, outputs, figures) stands once, and words become a pair, English first.
What cannot be paired raises BuildError, which names both places.
"""

from copy import deepcopy
from typing import NoReturn

from content.breaks import HAN
from lxml import etree, html
from mkdocs.exceptions import BuildError

# Elements that stand within a line of text.
PHRASING = {"a", "abbr", "b", "br", "code", "del", "em", "i", "img", "input", "kbd", "math", "q", "s", "samp", "small"}
PHRASING |= {"span", "strong", "sub", "sup", "u", "wbr"}
# What is shown once, whatever its labels say: programs and what they print.
ONCE = {"highlight", "output"}
# Attributes with words in them; their names are those of HTML, and of what the site's styles show.
WORDS = ("aria-label", "alt", "title", "placeholder", "data-label")
# What may differ between two elements that go together: addresses and ids of the build's own.
LOOSE = {*WORDS, "href", "src", "name", "aria-labelledby", "style", "width", "height", "viewbox", "viewBox"}
SHOWN = 80  # characters of what is named in a message

Element = etree._Element
Run = list[str | Element]  # words and phrasing elements in a row
Block = Element | Run


def in_both(english: str, chinese: str, between: str = " ") -> str:
    """Words in both languages in one line, where no element can part them.

    >>> in_both("Home", "首页"), in_both("nn.LSTM", "nn.LSTM")
    ('Home 首页', 'nn.LSTM')
    """
    return chinese if english == chinese else f"{english}{between}{chinese}"


def join_words(english: Element, chinese: Element) -> None:
    """Give the attributes of a Chinese element the words of its English counterpart as well."""
    for name in WORDS:
        en, zh = english.get(name), chinese.get(name)
        if en and zh and en != zh:
            chinese.set(name, in_both(en, zh))
            if name == "data-label":  # the styles show the one that the reader has chosen
                chinese.set("data-en", en)
                chinese.set("data-zh", zh)


def join_all_words(english: Element, chinese: Element) -> None:
    """The same for two elements that say the same, and for all in them."""
    for en, zh in zip(english.iter(etree.Element), chinese.iter(etree.Element), strict=True):
        join_words(en, zh)


def words(element: Element) -> str:
    """The text in an element, as a reader meets it, in one line."""
    return " ".join(element.text_content().split())


def shown(element: Element) -> str:
    """An element as HTML, without what stands behind it and without the words of its attributes."""
    copy = deepcopy(element)
    copy.tail = None
    for each in copy.iter(etree.Element):
        for name in (*WORDS, "name", "aria-labelledby"):
            each.attrib.pop(name, None)
    return etree.tostring(copy, encoding="unicode")


def is_phrasing(element: Element) -> bool:
    """Whether an element and all in it stand within a line."""
    inside = {each for formula in element.iter("math") for each in formula.iterdescendants()}
    return all(each.tag in PHRASING for each in element.iter(etree.Element) if each not in inside)


def blocks_of(element: Element) -> list[Block]:
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


def filled(parent: Element, run: Run) -> Element:
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


def pair(english: Run, chinese: Run) -> list[Element]:
    """Two runs of words as one element; once where they say the same."""
    permalink = [each for each in chinese if not isinstance(each, str) and each.get("class") == "headerlink"]
    languages = {"en": english, "zh": chinese}
    for lang, run in languages.items():
        words = [each for each in run if isinstance(each, str) or each.get("class") != "headerlink"]
        languages[lang] = filled(html.Element("span"), words)
    for each in languages["en"].iter(etree.Element):
        each.attrib.pop("id", None)
    if shown(languages["en"]) == shown(languages["zh"]):
        once = languages["zh"]
        join_all_words(languages["en"], once)
        if not HAN.search(once.text_content()):
            once.set("lang", "en")  # a message, or the name of something
        return [once, *permalink]
    both = html.Element("span", {"class": "both"})
    for lang, version in languages.items():
        version.set("lang", lang)
        both.append(version)
    both[0].tail = " "  # where no style parts them
    return [both, *permalink]


def merge_figure(english: Element, chinese: Element, where: str) -> None:
    """Give a drawing its words in both languages: those to hear joined, those to see one beside the other."""
    heard, seen = ([list(each.iter(*names)) for each in (chinese, english)] for names in (("title", "desc"), ("text",)))
    if len(heard[0]) != len(heard[1]) or len(seen[0]) != len(seen[1]):
        fail(where, english, chinese)
    for zh, en in zip(*heard, strict=True):
        zh.text = f"{en.text} / {zh.text}"
    for zh, en in zip(*seen, strict=True):
        if shown(zh) != shown(en):
            zh.set("lang", "zh")
            copy = deepcopy(en)
            copy.set("lang", "en")
            copy.tail = None
            zh.addprevious(copy)


def fail(where: str, english: Element | None, chinese: Element | None) -> NoReturn:
    """Say which two places do not go together."""

    def name(each):
        return f"<{each.tag}> {words(each)[:SHOWN]!r}" if each is not None else "nothing"

    raise BuildError(f"{where}: the two languages cannot be put side by side: {name(english)} beside {name(chinese)}")


def as_element(block: Block) -> Element:
    """A block to be named in a message."""
    return filled(html.Element("text"), block) if isinstance(block, list) else block


def fixed(element: Element) -> dict[str, str]:
    """What two elements that go together have in common: the attributes that hold neither words nor addresses."""
    return {name: value for name, value in element.attrib.items() if name not in LOOSE}


def merge(english: Element, chinese: Element, where: str) -> None:
    """Put the words of an English element into its Chinese counterpart, all the way down."""
    if shown(english) == shown(chinese):
        join_all_words(english, chinese)
        return
    if english.tag != chinese.tag or fixed(english) != fixed(chinese):
        fail(where, english, chinese)
    join_words(english, chinese)
    if chinese.tag == "svg":
        merge_figure(english, chinese, where)
    elif ONCE & set(chinese.get("class", "").split()):
        if [words(each) for each in english.iter("pre")] != [words(each) for each in chinese.iter("pre")]:
            fail(where, english, chinese)
    elif chinese.tag == "dt" and chinese.find("span[@lang]") is not None:
        # A term of the glossary, which names it in the other language as well.
        chinese[:] = pair([(english.text or "").strip()], [(chinese.text or "").strip()])
        chinese.text = None
    else:
        merge_contents(english, chinese, where)


def merge_contents(english: Element, chinese: Element, where: str) -> None:
    """Merge what two elements hold, block by block."""
    zh, en = blocks_of(chinese), blocks_of(english)
    kinds = [[isinstance(block, list) for block in each] for each in (zh, en)]
    if kinds[0] != kinds[1]:
        at = next(i for i in range(len(zh) + 1) if kinds[0][: i + 1] != kinds[1][: i + 1])
        pick = [as_element(each[at]) if at < len(each) else None for each in (en, zh)]
        fail(f"{where}, <{chinese.tag}>", *pick)
    made = []
    for english_block, chinese_block in zip(en, zh, strict=True):
        if isinstance(chinese_block, list):
            made += pair(english_block, chinese_block)
        else:
            merge(english_block, chinese_block, where)
            chinese_block.tail = "\n"
            made.append(chinese_block)
    chinese.text = None
    chinese[:] = made
