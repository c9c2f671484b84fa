"""Put a content security policy on every page: the browser loads and runs the site's own files, and nothing else.

The theme has a few scripts inside of its pages; each is named by its hash, so that no other can run.
"""

import base64
import hashlib
import re

SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
CHARSET = '<meta charset="utf-8">'


def hashes(html):
    """The scripts inside of a page, as a policy names them; data and files are none."""
    inside = {
        match["code"]
        for match in SCRIPT.finditer(html)
        if "src=" not in match["attributes"] and "json" not in match["attributes"]
    }
    return sorted(f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'" for code in inside)


serving = False  # `mkdocs serve` puts a script of its own into each page, to load it anew after an edit


def on_startup(command, dirty):
    global serving
    serving = command == "serve"


def policy(html):
    """The policy of a page.

    >>> policy("<script>run()</script>")[:58]
    "default-src 'none'; script-src 'self' 'sha256-AvyuiL0SD1mV"
    """
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *(["'unsafe-inline'"] if serving else hashes(html))],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'", "blob:"],
        "manifest-src": ["'self'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
    }
    return "; ".join(" ".join([name, *sources]) for name, sources in rules.items())


def with_policy(html):
    """A page's HTML with its policy, before all that it rules."""
    return html.replace(CHARSET, f'{CHARSET}<meta http-equiv="Content-Security-Policy" content="{policy(html)}">', 1)


def on_post_page(output, page, config):
    return with_policy(output)


def on_post_template(output_content, template_name, config):
    return with_policy(output_content) if template_name.endswith(".html") else output_content
