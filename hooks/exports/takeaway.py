"""The files to take away, written beside the pages of an edition: Markdown, notebooks, llms.txt, llms-full.txt."""

from pathlib import Path

from mkdocs.structure.pages import Page

from .notebooks import notebook
from .plain import without_marks


def list_pages(pages: list[Page], name: str, description: str) -> str:
    """llms.txt: what the site is, and each page with its address and what it is about."""
    listed = "\n".join(
        f"- [{page.meta['title']}]({page.canonical_url}index.md): {page.meta['description']}" for page in pages
    )
    return f"# {name}\n\n> {description}\n\n{listed}\n"


def write_files(texts: list[tuple[Page, str]], config: dict) -> None:
    """Write what can be taken away; `texts` are the pages in the order of the navigation, with their plain text.

    A notebook page has its notebook from mkdocs-jupyter.
    """
    for page, text in texts:
        folder = Path(config.site_dir, page.url)
        (folder / "index.md").write_text(without_marks(text), "utf-8")
        made = folder / f"{page.file.name}.ipynb"
        if not made.exists():
            made.write_text(notebook(text, Path(config.docs_dir, page.file.src_uri).parent), "utf-8")
    listed = list_pages([page for page, _ in texts], config.site_name, config.site_description)
    Path(config.site_dir, "llms.txt").write_text(listed, "utf-8")
    full = "\n\n---\n\n".join(without_marks(text) for _, text in texts)
    Path(config.site_dir, "llms-full.txt").write_text(full, "utf-8")
