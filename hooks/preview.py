"""Show an edit at once under `mkdocs serve`.

MkDocs builds the whole site anew at each change. When only pages have changed, or
snippets that pages show, those pages alone are built here, by MkDocs's own two steps,
with all that the last whole build knew. Any other change, and a page that gets another
title, which its neighbours show, needs the whole build; so does the search index.
"""

import logging
from pathlib import Path

import made
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.plugins import event_priority

log = logging.getLogger("mkdocs.hooks.preview")
built = {}  # what the last whole build knew, by the docs folder of the edition


def on_nav(nav, config, files):
    built[config.docs_dir] = {"config": config, "files": files, "nav": nav}


@event_priority(-100)
def on_env(env, config, files):
    """Keep the environment of the templates, as all plugins have left it."""
    built[config.docs_dir]["env"] = env


def stamps(config):
    """When each file that the server watches was last written."""
    files = [Path(config.config_file_path)]
    for path in map(Path, config.watch):
        files += path.rglob("*") if path.is_dir() else [path]
    return {file: file.stat().st_mtime_ns for file in files if file.is_file()}


def pages_with(file, snippets):
    """What a changed file is, or is shown on: pages of any edition, as (docs folder, File); [] if none is known."""
    name = f'"{file.relative_to(snippets).as_posix()}' if file.is_relative_to(snippets) else None
    pages = [(folder, page) for folder, known in built.items() for page in known["files"].documentation_pages()]
    return [
        (folder, page)
        for folder, page in pages
        if Path(page.abs_src_path) == file or (name and name in Path(page.abs_src_path).read_text("utf-8"))
    ]


def rebuild(folder, file, site):
    """Build one page of an edition, and what is made of it; whether its neighbours can stay as they are."""
    known, page = built[folder], file.page
    config, files, nav = known["config"], known["files"], known["nav"]
    title = page.title
    _populate_page(page, config, files)
    _build_page(page, config, files.documentation_pages(), nav, known["env"])
    page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)
    for wrong in made.make(site, config, [Path(file.dest_uri)]):
        log.error(wrong)  # as a rule, because the other language has not been edited yet
    return page.title == title


def on_serve(server, config, builder):
    """Put the quick way in front of the server's builder."""
    snippets = Path(config.config_file_path).parent / "snippets"
    seen = stamps(config)

    def show():
        nonlocal seen
        now = stamps(config)
        changed = [file for file in seen.keys() | now.keys() if seen.get(file) != now.get(file)]
        seen = now
        pages = [pages_with(file, snippets) if file in now else [] for file in changed]
        if not all(pages) or not all(rebuild(*page, Path(config.site_dir)) for each in pages for page in each):
            builder()

    server.builder = show
