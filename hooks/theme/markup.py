"""Mend the HTML of the theme where no block of a template reaches it.

It forbids two boxes to tick to be completed, which HTML knows of texts only.

It leaves two things to its script, for which the browser works out the styles of the whole page anew: to wrap tables,
so that wide ones can be scrolled, and to mark a page that scripts can change. Here, tables are wrapped by the build,
for readers without scripts as well, and the mark is set before there is anything on the page.
"""

import re

from mkdocs.exceptions import BuildError

THEIRS, OURS = ' autocomplete="off">', ">"
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
WRAPPED = r'<div class="md-typeset__scrollwrap"><div class="md-typeset__table">\g<0></div></div>'
SCOPE = "<script>__md_scope="
BOXES = {f'type="checkbox" id="__{name}"{THEIRS}' for name in ("drawer", "search")}


def mend(html, name):
    """A page's HTML with the mends; BuildError if one no longer has its place."""
    for box in sorted(BOXES):
        if html.count(box) != 1:
            raise BuildError(f"{name}: the theme's template has changed: look for {box}, then mend hooks/markup.py")
        html = html.replace(box, box.replace(THEIRS, OURS))
    if html.count(SCOPE) != 1:
        raise BuildError(f"{name}: the theme's template has changed: look for {SCOPE}, then mend hooks/markup.py")
    html = html.replace(SCOPE, f'<script>document.documentElement.className="js";{SCOPE.removeprefix("<script>")}')
    return TABLE.sub(WRAPPED, html)
