"""Put a content security policy on every page: the browser loads and runs the site's own files, and nothing else.

Four scripts stand inside of a page, three of them the theme's, each known by how it begins and named by its hash. Any
other stops the build: what a page needs stands in a file.
"""

import base64
import hashlib
import re

from mkdocs.exceptions import BuildError

SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script\b", re.DOTALL | re.IGNORECASE)
FILE_OR_DATA = re.compile(r"""\s(?:src=|type=["']?application/json\b)""")
KNOWN = (
    "document.documentElement.className=",  # says that scripts can change the page; docs/theme/main.html
    "__md_scope=",  # finds what the reader has chosen
    "var palette=",  # sets the scheme before anything is shown
    "var target=",  # opens what the address leads to
)
CHARSET = '<meta charset="utf-8">'


def hashes(html: str, name: str) -> list[str]:
    """The scripts inside of a page, as a policy names them; BuildError for one that is not the theme's."""
    inside = {match["code"] for match in SCRIPT.finditer(html) if not FILE_OR_DATA.search(match["attributes"])}
    for code in sorted(inside):
        if not code.startswith(KNOWN):
            raise BuildError(f"{name}: a script stands in the page: {' '.join(code.split())[:80]}")
    return sorted(f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'" for code in inside)


def policy(html: str, name: str, serving: bool = False) -> str:
    """The policy of a page; `name` is for the message if it cannot have one.

    `mkdocs serve` puts a script of its own into each page, to load it anew after an edit: then any script may run.

    >>> policy("<script>var target=1</script>", "index.md")[:58]
    "default-src 'self'; script-src 'self' 'sha256-hgTOa6BzlaHn"
    """
    rules = {
        # Styles, data, and the pages before and after, which some browsers fetch ahead of a click.
        "default-src": ["'self'"],
        "script-src": ["'self'", *(["'unsafe-inline'"] if serving else hashes(html, name))],
        "img-src": ["'self'", "data:"],
        "worker-src": ["'self'", "blob:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
    }
    return "; ".join(" ".join([name, *sources]) for name, sources in rules.items())


def with_policy(html: str, name: str, serving: bool = False) -> str:
    """A page's HTML with its policy, before all that it rules. Raises BuildError if there is no place for it."""
    if CHARSET not in html:
        raise BuildError(f"{name}: the policy goes after {CHARSET}, which the theme no longer writes")
    rules = policy(html, name, serving)
    return html.replace(CHARSET, f'{CHARSET}<meta http-equiv="Content-Security-Policy" content="{rules}">', 1)
