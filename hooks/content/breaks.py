"""Say where a line may end: between words in a Chinese heading, and in no short piece of code; and which headings have
much code.

Chinese has no spaces, and a browser ends a line after any character: a heading in large type is cut through 什么. jieba
finds the words, `<wbr>` stands between them, and site.css lets a heading break nowhere else.
"""

import re
from html import unescape

import jieba

MAY_BREAK = "<wbr>"
HEADING = re.compile(r"<h([1-3])\b.*?</h\1>", re.DOTALL)
KEPT = re.compile(r"(<code\b.*?</code>|<math\b.*?</math>|<[^>]*>)", re.DOTALL)
HAN = re.compile(r"[\u4e00-\u9fff]+")  # a run of Chinese characters
LEANS_BACK = re.compile(r"[的了地得着过吗呢里中上下时后前起]")  # words that no line should begin with
LEANS_ON = re.compile(r"[从与和在把对用为向比到各每]")  # and those that none should end with
TAG = re.compile(r"<[^>]*>")
INLINE_CODE = re.compile(r"(?<!<pre>)<code>(?P<code>(?:(?!</code>).)*)</code>", re.DOTALL)
LONG_CODE = 30  # characters of code in a heading, the same in each language
WHOLE = 18  # characters that have room at the end of a line, even in a heading on the narrowest phone


def words_of(text: str) -> list[str]:
    """A piece of Chinese in words, each with the small ones that lean on it.

    >>> words_of("每一步里算了什么从头学起")
    ['每一步里', '算了', '什么', '从头', '学起']
    """
    words, small = [], ""
    for word in jieba.cut(text):
        if words and LEANS_BACK.fullmatch(word) and not small:
            words[-1] += word
        elif LEANS_ON.fullmatch(word):
            small += word
        else:
            words.append(small + word)
            small = ""
    return [*words, small] if small else words


def break_headings(html: str) -> str:
    """A page's HTML with `<wbr>` between the Chinese words of its headings."""

    def between_words(heading):
        pieces = KEPT.split(heading[0])
        pieces[::2] = [HAN.sub(lambda han: MAY_BREAK.join(words_of(han[0])), piece) for piece in pieces[::2]]
        return "".join(pieces)

    return HEADING.sub(between_words, html)


def keep_code_whole(html: str) -> str:
    """A page's HTML with the class `whole` for short code spans that have a space, at which no line shall end.

    >>> keep_code_whole("<code>(h_n, c_n)</code> of <code>lstm</code>")
    '<code class="whole">(h_n, c_n)</code> of <code>lstm</code>'
    """

    def keep(span):
        shown = unescape(TAG.sub("", span["code"]))
        return f'<code class="whole">{span["code"]}</code>' if " " in shown and len(shown) <= WHOLE else span[0]

    return INLINE_CODE.sub(keep, html)


def mark_messages(html: str) -> str:
    """A page's HTML with the class `message` for headings with much code, as an error's message is.

    site.css sets their letters smaller on a phone, which they would fill.

    >>> mark_messages("<h3><code>Expected input to be 2D or 3D, got …</code></h3><h3>Shapes of <code>h_n</code></h3>")
    '<h3 class="message"><code>Expected input to be 2D or 3D, got …</code></h3><h3>Shapes of <code>h_n</code></h3>'
    """

    def mark(heading):
        code = sum(len(unescape(TAG.sub("", span["code"]))) for span in INLINE_CODE.finditer(heading[0]))
        return heading[0].replace(">", ' class="message">', 1) if code >= LONG_CODE else heading[0]

    return HEADING.sub(mark, html)
