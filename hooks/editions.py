"""One build shows all editions.

An edition is a MkDocs build of the one `mkdocs.yml` over one docs tree. The main
build (docs/en) builds the others into its own site, so that `mkdocs build` and
`mkdocs serve` need no arguments. Each edition has its own search, navigation and
interface language; the pages have the same paths in all of them.
"""

from pathlib import Path
from urllib.parse import urlsplit

from docs_data import word
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import event_priority


def name_of(config):
    """The edition that a configuration builds: the name of its docs folder."""
    return Path(config.docs_dir).name


def root_of(config):
    """The address of the whole site, in which the edition stands."""
    return config.site_url.removesuffix(config.extra["editions"][name_of(config)]["path"])


def show_alternates(config, url, up):
    """Tell the theme of the same page in every edition: `extra.switch`, and those in one language, `extra.alternate`.

    `url` is the page's address within its edition, `up` leads from it to the root of the site. `link` is absolute, as
    `hreflang` wants it; `relative` works wherever the site is put.

    What a reader has chosen, such as the dark scheme, is kept for all editions: the theme stores it under the address
    of `extra.scope`, which is that root.
    """
    editions = config.extra["editions"]
    here = editions[name_of(config)]["path"]
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


@event_priority(100)
def on_config(config):
    """Give the edition its language, names and sources, before any plugin looks.

    What is no page, 404.html, answers at any address, and so finds the other editions from the root of the host.
    """
    name = name_of(config)
    edition = config.extra["editions"][name]
    config.site_name = edition["site_name"]
    config.site_description = edition.get("site_description", config.site_description)
    config.theme["language"] = edition["language"]
    for scheme, other in zip(config.theme["palette"], ("dark", "light"), strict=True):
        scheme["toggle"]["name"] = edition[other]
    config.edit_uri = f"edit/main/docs/{name}/" if config.repo_url else None
    config.mdx_configs["toc"]["permalink_title"] = word("permalink", edition["language"])
    show_alternates(config, "", urlsplit(root_of(config)).path)


def sections(items):
    """The sections of a navigation, and those inside of them."""
    for item in items:
        if item.is_section:
            yield item
            yield from sections(item.children)


def on_nav(nav, config, files):
    """Call the sections of the navigation by their names in the language of the edition."""
    for item in sections(nav.items):
        item.title = word(item.title, config.theme["language"])


def on_page_context(context, page, config, nav):
    """Let the language switch and `hreflang` of a page lead to the same page."""
    here = config.extra["editions"][name_of(config)]["path"]
    show_alternates(config, page.url, "../" * (here + page.url).count("/"))


def on_post_build(config):
    """Build the other editions into the main one's site, but for those that are made from a built one."""
    main, *others = config.extra["editions"]
    if name_of(config) != main:
        return
    for name in others:
        if "made_by" in config.extra["editions"][name]:
            continue
        path = config.extra["editions"][name]["path"]
        build(
            load_config(
                config.config_file_path,
                docs_dir=str(Path(config.docs_dir).parent / name),
                site_dir=str(Path(config.site_dir) / path),
                site_url=config.site_url + path,
                strict=config.strict,
            )
        )
