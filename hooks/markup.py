"""Mend the theme's HTML: theme/mends.py says what, and why."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from theme.mends import mend_page


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    return mend_page(output, page.file.src_uri)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    return mend_page(output_content, template_name) if template_name.endswith(".html") else output_content
