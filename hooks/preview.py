"""Answer soon, and show an edit at once, under `mkdocs serve`.

MkDocs builds the whole site before it answers, and again at each change. Here the server answers as soon as the main
edition is built; the others are built in a thread meanwhile, and whoever asks for one waits for that one.

When only pages have changed, or snippets that pages show, those pages alone are built, with all that the last whole
build knew. Any other change, and a page that gets another title, which its neighbours show, needs the whole build; so
does the search index.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from docs_data import SNIPPETS
from editions.make import make
from editions.names import path_of
from editions.others import build_written, make_others
from mkdocs.commands import build as commands
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File
from state import build_of

log = logging.getLogger("mkdocs.hooks.preview")
PRIVATE = ("_populate_page", "_build_page")  # MkDocs' two steps from a file to a built page


def can_build_one_page() -> bool:
    """Whether this MkDocs has the steps that build one page; without them, each edit needs the whole build."""
    return all(hasattr(commands, name) for name in PRIVATE)


def build_page(file: File, config: MkDocsConfig) -> bool:
    """Build one page of an edition again; whether its title, which its neighbours show, is as it was.

    MkDocs has no public function for it: `mkdocs.commands.build` has PRIVATE, which its own loop over all pages calls.
    """
    build, page = build_of(config), file.page
    title = page.title
    commands._populate_page(page, config, build.files)
    commands._build_page(page, config, build.files.documentation_pages(), build.nav, build.env)
    page.validate_anchor_links(files=build.files, log_level=config.validation.links.anchors)
    return page.title == title


def stamps(config: MkDocsConfig) -> dict[Path, int]:
    """When each file that the server watches was last written."""
    files = [Path(config.config_file_path)]
    for path in map(Path, config.watch):
        files += path.rglob("*") if path.is_dir() else [path]
    return {file: file.stat().st_mtime_ns for file in files if file.is_file()}


def pages_with(file: Path, configs: list[MkDocsConfig]) -> Iterator[tuple[MkDocsConfig, File]]:
    """The pages, of any edition, that a file is, or that show it because it is a snippet."""
    name = f'"{file.relative_to(SNIPPETS).as_posix()}' if file.is_relative_to(SNIPPETS) else None
    for config in configs:
        for page in build_of(config).files.documentation_pages():
            source = Path(config.docs_dir, page.src_uri)
            if source == file or (name and name in source.read_text("utf-8")):
                yield config, page


class Preview:
    """A session of `mkdocs serve`: which editions are built, and how an edit is shown.

    `configs` are the configurations of the last whole build, the main edition's first.
    """

    def __init__(self, configs: list[MkDocsConfig]):
        self.configs = configs
        self.ready = {edition["path"]: threading.Event() for edition in configs[0].extra["editions"].values()}
        self.complete = threading.Event()

    def build_others(self) -> None:
        """Build all editions but the main one, and let those go on who wait for one."""
        main = self.configs[0]
        try:
            for config in build_written(main, serving=True):
                self.configs.append(config)
                self.ready[path_of(config)].set()
            make_others(main)
            log.info("All editions are built")
        except (Exception, SystemExit) as error:  # MkDocs' Abort is a SystemExit
            log.error(f"Not all editions are built; the next edit builds them again: {error}")
        finally:
            self.complete.set()
            for event in self.ready.values():
                event.set()

    def rebuild_all(self, main: MkDocsConfig) -> None:
        """Build all other editions again, after a whole build of the main one."""
        self.configs = [main]
        self.build_others()

    def wait_for(self, path: str) -> None:
        """Wait until the edition that an address is in has been built."""
        place = next((place for place in self.ready if place and path.startswith(place)), None)
        if place:
            self.ready[place].wait()

    def show(self, seen: dict[Path, int], builder: Callable[[], None]) -> dict[Path, int]:
        """Show what has changed since the files were as `seen`; gives how they are now."""
        self.complete.wait()
        now = stamps(self.configs[0])
        changed = [file for file in seen.keys() | now.keys() if seen.get(file) != now.get(file)]
        pages = [list(pages_with(file, self.configs)) if file in now else [] for file in changed]
        if not (can_build_one_page() and all(pages) and all(self.rebuild(*page) for each in pages for page in each)):
            builder()
        return now

    def rebuild(self, config: MkDocsConfig, file: File) -> bool:
        """Build one page of an edition, and what is made of it; whether its neighbours can stay as they are."""
        same_title = build_page(file, config)
        for wrong in make(Path(self.configs[0].site_dir), config, [Path(file.dest_uri)]):
            log.error(wrong)  # as a rule, because the other language has not been edited yet
        return same_title


def serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None], preview: Preview) -> None:
    """Let the server answer while the other editions are built, and show edits by the quick way."""
    seen, answer = stamps(config), server.get_app()

    def show():
        nonlocal seen
        seen = preview.show(seen, builder)

    def answer_when_built(environ, start_response):
        preview.wait_for(environ["PATH_INFO"].removeprefix(server.mount_path))
        return answer(environ, start_response)

    server.builder = show
    server.set_app(answer_when_built)
    threading.Thread(target=preview.build_others, daemon=True).start()
