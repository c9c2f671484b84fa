"""The snippets of this project: each is shown, named after its page, and runs on its own."""

import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest
from harness.census import unused
from harness.pages import read_page
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from test_errors import MESSAGES
from torch import nn

ROOT = Path(__file__).parent.parent
PAGES = sorted(ROOT.glob("docs/??/**/*.md"))


def test_every_snippet_is_shown(doc_site):
    """Each is shown, but for the programs that provoke one more wording of an error's message."""
    provoking = [message.program.relative_to(ROOT).as_posix() for message in MESSAGES if message.by]
    expected = {f"{name}: no page shows it" for name in provoking}
    pages = [read_page(path, doc_site) for path in PAGES]
    assert [fault for fault in unused(pages, doc_site) if fault not in expected] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_snippets_are_named_after_their_page(path, doc_site):
    page = read_page(path, doc_site)
    assert not page.faults, page.faults[0]
    folder = page.name.split("/", 2)[2].removesuffix(".md")
    for fence in page.fences:
        assert not fence.embed or fence.embed[0].startswith(f"{folder}/"), f"{page.name}:{fence.line}"


def test_a_snippet_works_on_its_own(tmp_path):
    snippet = ROOT / "snippets/article/layer_forward.py"
    run = subprocess.run([sys.executable, snippet], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout == snippet.with_suffix(".out").read_text("utf-8")


@pytest.mark.parametrize("edition", ["en", "zh"])
def test_the_pages_that_are_built_are_the_pages_that_are_tested(edition):
    """MkDocs takes other names for Markdown than ours, and pytest does not look into every folder."""
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(ROOT / "docs" / edition))
    built = {f"docs/{edition}/{file.src_uri}" for file in get_files(config).documentation_pages()}
    listing = [sys.executable, "-m", "pytest", "--collect-only", "-q", f"docs/{edition}"]
    run = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(re.findall(r"^(docs/.+\.md)::census$", run.stdout, re.MULTILINE)) == built


@pytest.mark.parametrize("edition", ["en", "zh"])
def test_the_table_of_parameters_is_that_of_torch(edition):
    """Names, order and defaults in the article are those of the constructor."""
    text = (ROOT / f"docs/{edition}/article.md").read_text("utf-8")
    table = text.split("{ #build }", 1)[1].split("```", 1)[0]
    shown = re.findall(r"^\| `(\w+)` \| (?:`(.+?)`|\w+) \|", table, re.MULTILINE)
    # `mode` is "LSTM" for an LSTM, and not the caller's to give.
    parameters = [each for each in inspect.signature(nn.RNNBase).parameters.values() if each.name != "mode"]
    assert shown == [(each.name, "" if each.default is each.empty else str(each.default)) for each in parameters]
