"""How long `mkdocs build` takes per page, against stock Material for MkDocs on the same Markdown; and twice the pages.

Stock is `mkdocs.yml` without our hooks and theme, once for each of docs/en and docs/zh; it
leaves the editions that are made unmade, so that ours puts out twice the pages. Whole
processes are timed in turn; the medians and their ratios are printed, per page that was
put out and per page of Markdown. Torch is not needed.

    python benchmarks/build.py [rounds]
"""

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
NOTEBOOK = "cell-equals-layer.md"  # has no twin: its plot is found from where it stands
# What mkdocs.yml has of our own.
OURS = re.compile(
    r"^hooks:\n(?:  .*\n)+|^extra(?:_\w+)?:.*\n(?:  .*\n)*|^  (?:custom_dir|logo|favicon): .*\n", re.MULTILINE
)


def copy_project(folder):
    """A copy of what the build reads."""
    folder.mkdir()
    for name in ("docs", "snippets", "hooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def make_stock(folder):
    """Two configurations of the theme as it comes, one for each tree of pages."""
    text = OURS.sub("", (folder / "mkdocs.yml").read_text("utf-8")).replace("watch: [docs, snippets]\n", "")
    for edition in ("en", "zh"):
        written = text.replace("docs_dir: docs/en", f"docs_dir: docs/{edition}")
        (folder / f"{edition}.yml").write_text(written, "utf-8")


def double(folder):
    """Give each page a twin, in the menu as well."""
    for edition in ("en", "zh"):
        docs = folder / "docs" / edition
        shutil.copytree(docs, docs / "twin", ignore=shutil.ignore_patterns(NOTEBOOK))
    text = (folder / "mkdocs.yml").read_text("utf-8")
    (nav,) = re.findall(r"^nav:\n((?:  .*\n)+)", text, re.MULTILINE)
    pages = [page for page in re.findall(r"[\w/-]+\.md", nav) if page != NOTEBOOK]
    twins = "  - learn:\n" + "".join(f"      - twin/{page}\n" for page in pages)
    (folder / "mkdocs.yml").write_text(text.replace(nav, nav + twins), "utf-8")


def seconds(folder, *configurations):
    """How long it takes to build each configuration in a folder, with nothing kept from before."""
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    start = time.perf_counter()
    for name in configurations:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", name, "-d", f"site-{name}"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


def pages_in(folder, *configurations):
    """How many pages were built."""
    return sum(len(list((folder / f"site-{name}").rglob("index.html"))) for name in configurations)


def main(rounds):
    with tempfile.TemporaryDirectory() as folder:
        ours, stock, twice = (copy_project(Path(folder, name)) for name in ("ours", "stock", "twice"))
        make_stock(stock)
        double(twice)
        runs = {"ours": (ours, "mkdocs.yml"), "stock": (stock, "en.yml", "zh.yml"), "twice": (twice, "mkdocs.yml")}
        took = {name: [] for name in runs}
        for _ in range(rounds):
            for name, run in runs.items():
                took[name].append(seconds(*run))
        per_page = {}
        for name, run in runs.items():
            median, pages = statistics.median(took[name]), pages_in(*run)
            per_page[name] = median / pages
            print(f"{name}: {median:.2f} s for {pages} pages, {1000 * per_page[name]:.1f} ms per page")
        print(f"ours / stock, per page: {per_page['ours'] / per_page['stock']:.2f}")
        whole = statistics.median(took["ours"]) / statistics.median(took["stock"])
        print(f"ours / stock, per page of Markdown: {whole:.2f}")
        print(f"twice the pages / ours, per page: {per_page['twice'] / per_page['ours']:.2f}")


if __name__ == "__main__":
    main(int(*sys.argv[1:2] or [3]))
