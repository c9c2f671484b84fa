"""`mkdocs serve`, as writers use it: it shows an edit, and what it shows then is what a build would make."""

import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from types import SimpleNamespace

import preview
import pytest
from mkdocs.exceptions import Abort
from playwright.sync_api import expect
from website import EDITIONS, ROOT, build

SNIPPET = "snippets/article/layer_forward.py"
LIVE = re.compile(rb"<script>[^<]*livereload\(.*?</script>", re.DOTALL)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A copy of the project, to be edited."""
    copy = tmp_path_factory.mktemp("project")
    for name in ("docs", "snippets", "hooks"):
        shutil.copytree(ROOT / name, copy / name)
    shutil.copy(ROOT / "mkdocs.yml", copy)
    return copy


@pytest.fixture(scope="module")
def served(project):
    """The address at which `mkdocs serve` shows the copy."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    environment = {name: value for name, value in os.environ.items() if name not in ("SITE_URL", "REPO_URL")}
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", host],
        cwd=project,
        env=environment | {"NO_MKDOCS_2_WARNING": "1"},
        stderr=subprocess.PIPE,
        text=True,
    )
    address = f"http://{host}/"
    try:
        wait_for(address, b"<title>")
        yield address
    finally:
        server.terminate()
        server.communicate()


def get(url):
    """A page as the server sends it, without the script that loads it anew."""
    return LIVE.sub(b"", urllib.request.urlopen(url, timeout=60).read())


def wait_for(url, words):
    """Wait until a page has some words."""
    for _ in range(600):
        try:
            if words in get(url):
                return
        except OSError:
            pass  # not there yet
        time.sleep(0.1)
    pytest.fail(f"{url} does not show {words.decode()!r} within a minute")


def edit(file, old, new):
    """Replace something in a file."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_an_edit_is_shown_as_a_build_would_show_it(project, served, tmp_path):
    """After edits of a page in both languages and of a snippet, each edition shows the page that a build makes."""
    for edition in EDITIONS:
        (project / "docs" / edition / "article.md").open("a", encoding="utf-8").write("\nEdit 5.\n")
        wait_for(served + EDITIONS[edition] + "article/", b"Edit 5.")
    edit(project / SNIPPET, "import torch\n", "import torch  # edited\n")
    wait_for(served + "zh/article/", b"# edited")
    wait_for(served + "article/", b"# edited")
    build(tmp_path / "site", project, SITE_URL=served)
    for place in ("article/", "zh/article/", "zh-hant/article/", "both/article/", "learn/shapes/", ""):
        shown, made = get(served + place), (tmp_path / "site" / place / "index.html").read_bytes()
        policy = re.compile(rb'http-equiv="Content-Security-Policy" content="[^"]*"')
        made = re.sub(rb'\n<p class="offer".*?</p>', b"", made, flags=re.DOTALL)  # a build offers files to download
        assert policy.sub(b"", shown) == policy.sub(b"", made), place


def test_another_title_is_shown_in_the_menus_of_other_pages(project, served):
    """What other pages show of a page follows it."""
    edit(project / "docs/en/learn/gates.md", "menu: ", "menu: Retitled ")
    wait_for(served + "learn/states/", b"Retitled")


def test_a_browser_loads_an_edited_page_anew(project, served, browser):
    """A page that is open in a browser shows an edit by itself."""
    page = browser.new_page()
    page.goto(served + "learn/cell/")
    (project / "docs/en/learn/cell.md").open("a", encoding="utf-8").write("\nEdit 6.\n")
    expect(page.locator("article")).to_contain_text("Edit 6.", timeout=60_000)
    page.close()


def preview_of(*paths):
    """A session of `mkdocs serve` in which nothing has been built but the main edition."""
    editions = {path or "en": {"path": path} for path in ("", *paths)}
    return preview.Preview([SimpleNamespace(extra={"editions": editions})])


def test_only_those_wait_who_ask_for_an_edition_that_is_not_built():
    """The main edition answers at once; a page of another one answers when that one is built, whatever is not."""
    session = preview_of("zh/", "both/")
    session.wait_for("article/")
    waiting = threading.Thread(target=session.wait_for, args=["zh/article/"], daemon=True)
    waiting.start()
    session.ready["both/"].set()
    assert waiting.is_alive()
    session.ready["zh/"].set()
    waiting.join(timeout=60)
    assert not waiting.is_alive()


def test_nobody_waits_for_an_edition_that_cannot_be_built(monkeypatch, caplog):
    """Where an edition cannot be built, that is said, and those who wait for it get an answer."""

    def refuse(main, serving):
        raise Abort("docs/zh/article.md: wrong")
        yield

    monkeypatch.setattr(preview, "build_written", refuse)
    session = preview_of("zh/")
    session.build_others()
    session.wait_for("zh/article/")
    assert session.complete.is_set()
    assert "docs/zh/article.md: wrong" in caplog.text


def test_mkdocs_has_the_steps_that_build_one_page():
    """Without them each edit builds the whole site: it would still be right, and slow."""
    moved = [name for name in preview.PRIVATE if not hasattr(preview.commands, name)]
    assert preview.can_build_one_page(), f"MkDocs no longer has {moved}: see build_page in hooks/preview.py"
