"""Keep highlighted code light.

Pygments wraps each token of a program in an element, most of them names, operators
and brackets in the colour of plain text. Without those a page has half the elements.
"""

import re

PLAIN = re.compile(r'<span class="(?:n|p|o|w)">([^<]*)</span>')


def lighten(html: str) -> str:
    """Highlighted HTML without the elements of tokens that are set like plain text.

    >>> lighten('<span class="n">x</span> <span class="o">=</span> <span class="mi">5</span>')
    'x = <span class="mi">5</span>'
    """
    return PLAIN.sub(r"\1", html).replace("<pre><span></span>", "<pre>").replace("<code><span></span>", "<code>")
