"""Mark what a block prints, and what fails on purpose, for the reader.

The harness reads two comments of pytest-codeblocks in a page: the one in front of
an expected output, and the mark of a block that raises. Here they become classes
and labels of the blocks behind them; so does the comment that forms.py writes.
"""

import re

from docs_data import word

BLOCK = r'\s*<div class="(?:language-\w+ )?highlight"><pre>(?:<span></span>)?<code>'
OTHERS = r"(?:<!--\s*pytest[^\n]*?-->\s*)*"  # marks of the same block; in a list, a paragraph is made of those in a row
MARKED = re.compile(
    rf"(?P<row><p>)?{OTHERS}<!--\s*pytest\.mark\.(?P<mark>raises)\([^\n]*?\)\s*-->\s*{OTHERS}(?(row)</p>){BLOCK}"
    rf"|<!--\s*pytest-codeblocks:(?P<which>expected|other)-output\s*-->{BLOCK}(?P<printed>.*?)</code></pre></div>",
    re.DOTALL,
)


# The last line of a traceback, at the end of what is printed.
ERROR = re.compile(r"^[\w.]*Error\b.*\Z", re.MULTILINE | re.DOTALL)


def output(printed: str, language: str, raises: bool = False) -> str:
    """The block that shows what a program printed: `samp`, which is no code to copy."""
    label, css = ("raises", "output error") if raises else ("prints", "output")
    return f'<div class="{css}" data-label="{word(label, language)}"><pre><samp>{printed}</samp></pre></div>'


def mark_outputs(html: str, language: str) -> str:
    """Turn the harness's comments in a page's HTML into classes and labels."""
    raises = False

    def mark(match):
        nonlocal raises
        if match["mark"]:
            raises = True
            return f'<div class="highlight fails" data-label="{word("fails", language)}"><pre><code>'
        if match["which"] == "other":
            return output(match["printed"], language, ERROR.search(match["printed"]) is not None)
        block = output(match["printed"], language, raises)
        raises = False
        return block

    return MARKED.sub(mark, html)
