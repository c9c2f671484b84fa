"""What an edition is: its name, its language, its place in the site, and the same page in the others.

An edition is a MkDocs build of the one `mkdocs.yml` over one docs tree, or made of two that were built. Each has its
own search, navigation and interface language; the pages have the same paths in all of them.
"""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from docs_data import word
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page


def name_of(config: MkDocsConfig) -> str:
    """The edition that a configuration builds: the name of its docs folder."""
    return Path(config.docs_dir).name


def path_of(config: MkDocsConfig) -> str:
    """Where the edition is in the site: `zh/`, or an empty string for the main one."""
    return config.extra["editions"][name_of(config)]["path"]


def is_main(config: MkDocsConfig) -> bool:
    """Whether a configuration builds the main edition, the first of mkdocs.yml, which builds all others."""
    return name_of(config) == next(iter(config.extra["editions"]))


def languages_of(config: MkDocsConfig) -> list[str]:
    """The languages that pages are written in: those of the editions that are not made of others."""
    return [edition["language"] for edition in config.extra["editions"].values() if "made_by" not in edition]


def root_of(config: MkDocsConfig) -> str:
    """The address of the whole site."""
    return config.site_url.removesuffix(path_of(config))


def show_alternates(config: MkDocsConfig, url: str, up: str) -> None:
    """Tell the theme of the same page in every edition: `extra.switch`, and those in one language, `extra.alternate`.

    `url` is the page's address within its edition, `up` leads from it to the root of the site. `link` is absolute, as
    `hreflang` wants it; `relative` works wherever the site is put.

    What a reader has chosen, such as the dark scheme, is kept for all editions: the theme stores it under the address
    of `extra.scope`, which is that root.
    """
    editions = config.extra["editions"]
    here = path_of(config)
    root = root_of(config)
    config.extra["scope"] = up or "."
    config.extra["switch"] = [
        {
            "lang": edition["language"],
            "name": edition["name"],
            "short": edition["short"],
            "path": edition["path"],
            "current": edition["path"] == here,
            "link": root + edition["path"] + url,
            "relative": (up + edition["path"] + url) or "./",
        }
        for edition in editions.values()
    ]
    languages = [edition["language"] for edition in editions.values()]
    config.extra["alternate"] = [
        each for i, each in enumerate(config.extra["switch"]) if each["lang"] not in languages[:i]
    ]


def show_alternates_of_page(config: MkDocsConfig, url: str) -> None:
    """Let the language switch and `hreflang` of a page lead to the same page; `url` is its address in its edition."""
    show_alternates(config, url, "../" * (path_of(config) + url).count("/"))


def speak_language(config: MkDocsConfig) -> None:
    """Give a configuration the language, the names and the sources of its edition.

    What is no page, 404.html, answers at any address, and so finds the other editions from the root of the host.
    """
    edition = config.extra["editions"][name_of(config)]
    config.site_name = edition["site_name"]
    config.site_description = edition.get("site_description", config.site_description)
    config.theme["language"] = edition["language"]
    for scheme, other in zip(config.theme["palette"], ("dark", "light"), strict=True):
        scheme["toggle"]["name"] = edition[other]
    config.edit_uri = f"edit/main/docs/{name_of(config)}/" if config.repo_url else None
    config.mdx_configs["toc"]["permalink_title"] = word("permalink", edition["language"])
    show_alternates(config, "", urlsplit(root_of(config)).path)


def sections(items: list) -> Iterator[Section]:
    """The sections of a navigation, and those inside of them."""
    for item in items:
        if item.is_section:
            yield item
            yield from sections(item.children)


def name_page(page: Page) -> None:
    """Let menus call a page by its short name, `menu:` in its front matter; its title stays that of `<title>`.

    The theme shows `page.title` in menus, and `page.meta["title"]`, where there is one, in the head of the page. The
    first heading is asked, not `page.title`: under `mkdocs serve` the same page comes here again after each edit.
    """
    page.meta.setdefault("title", next((heading.title for heading in page.toc), page.title))
    page.title = page.meta.get("menu", page.title)


def name_sections(items: list, language: str) -> None:
    """Call the sections of a navigation by their names in a language."""
    for section in sections(items):
        section.title = word(section.title, language)
