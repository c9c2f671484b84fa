"""Keep the theme's script from asking for files that are not there.

It takes each `<link rel="alternate">` for the root of an edition and asks for a
`sitemap.xml` below it. Ours lead from page to page, as `hreflang` should, so that
each visit would meet two 404s, on another host where the site is not served at
its own address. assets/site.js switches editions instead.
"""

from pathlib import Path

from mkdocs.exceptions import BuildError

THEIRS = '"link[rel=alternate]"'
NONE = '"link[rel=none]"'


def on_post_build(config):
    for script in Path(config.site_dir, "assets/javascripts").glob("bundle.*.min.js"):
        text = script.read_text("utf-8")
        if text.count(THEIRS) != 1:
            raise BuildError(f"{script.name} has changed: look how it uses {THEIRS}, then mend hooks/bundle.py")
        script.write_text(text.replace(THEIRS, NONE), "utf-8")
