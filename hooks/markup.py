"""Mend the HTML of the theme where it is not valid and no block of a template reaches it.

It forbids two boxes to tick to be completed, which HTML knows of texts only.
"""

from mkdocs.exceptions import BuildError

THEIRS, OURS = ' autocomplete="off">', ">"
BOXES = {f'type="checkbox" id="__{name}"{THEIRS}' for name in ("drawer", "search")}


def mend(html, name):
    """A page's HTML with the mends; BuildError if one no longer has its place."""
    for box in sorted(BOXES):
        if html.count(box) != 1:
            raise BuildError(f"{name}: the theme's template has changed: look for {box}, then mend hooks/markup.py")
        html = html.replace(box, box.replace(THEIRS, OURS))
    return html


def on_post_page(output, page, config):
    return mend(output, page.file.src_uri)


def on_post_template(output_content, template_name, config):
    return mend(output_content, template_name) if template_name.endswith(".html") else output_content
