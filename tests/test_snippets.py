"""The snippets of this project: each is shown, named after its page, and runs on its own."""

import subprocess
import sys
from pathlib import Path

import pytest
from harness.census import unused
from harness.pages import Site, read_page

ROOT = Path(__file__).parent.parent
SITE = Site(ROOT)
PAGES = [read_page(path, SITE) for path in sorted(ROOT.glob("docs/??/**/*.md"))]


def test_every_snippet_is_shown():
    assert unused(PAGES, SITE) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_snippets_are_named_after_their_page(page):
    folder = page.name.split("/", 2)[2].removesuffix(".md")
    for fence in page.fences:
        assert not fence.embed or fence.embed[0].startswith(f"{folder}/"), f"{page.name}:{fence.line}"


def test_a_snippet_works_on_its_own(tmp_path):
    snippet = ROOT / "snippets/article/layer_forward.py"
    run = subprocess.run([sys.executable, snippet], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout == snippet.with_suffix(".out").read_text("utf-8")
