"""Turn the formulas of a page into MathML: browsers draw it and screen readers speak it, without a script."""

import re
from html import unescape

from faults import PageError
from latex2mathml.converter import convert

FORMULA = re.compile(
    r'<span class="arithmatex">\\\((?P<inline>.*?)\\\)</span>'
    r'|<div class="arithmatex">\s*\\\[(?P<block>.*?)\\\]\s*</div>',
    re.DOTALL,
)


def mathml(latex: str, display: str) -> str:
    """A formula as MathML; raises PageError for LaTeX that the converter does not know."""
    try:
        made = convert(latex.strip(), display=display)
    except Exception as error:  # its exceptions have no common base
        raise PageError(
            f"this formula cannot be read ({type(error).__name__}): {latex.strip()}", latex.strip()
        ) from None
    # What it does not know, it sets as text.
    if re.search(r">\s*(\\|&(?![#\w]+;))", made):
        raise PageError(f"this formula holds something that is not known here: {latex.strip()}", latex.strip())
    return made.replace(' xmlns="http://www.w3.org/1998/Math/MathML"', "")


def set_formulas(html: str) -> str:
    """The formulas in a page's HTML as MathML."""

    def draw(match):
        if match["inline"] is not None:
            return mathml(unescape(match["inline"]), "inline")
        # On a narrow screen a formula is scrolled sideways, by keys as well.
        return f'<div class="formula" tabindex="0">{mathml(unescape(match["block"]), "block")}</div>'

    return FORMULA.sub(draw, html)
