"""Build the site with what can be taken away from it.

    python publish [folder]

For each edition that is the guide and a cheat sheet as PDFs, and for all together a zip that can be read offline.
They stand in `downloads/` of an edition; the folder of the site is `site` unless another one is named.
It needs requirements-test.txt, as Chromium prints the PDFs, and fonts with Chinese characters.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from guide import guide, sheet
from mkdocs.config import load_config
from offline import make_zip
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FOOTER = """<div style="width: 100%; font: 8px sans-serif; text-align: center; color: #565b62">
<span class="pageNumber"></span> / <span class="totalPages"></span></div>"""
DATES = re.compile(rb"/(?:Creation|Mod)Date \(D:[^)]*\)")
A4 = {"format": "A4", "print_background": True, "prefer_css_page_size": True}


def places_of(nav):
    """The addresses of the pages of a navigation, in their order."""
    for item in nav:
        if isinstance(item, str):
            yield f"{item.removesuffix('.md')}/".removesuffix("index/")
        else:
            for children in item.values():
                yield from places_of(children)


def print_pdf(chromium, page, file, **options):
    """Have Chromium print a page into a file, which does not say when: the same site gives the same bytes."""
    tab = chromium.new_page()
    tab.goto(page.as_uri())
    # What stands in a PDF is found by counting bytes: the dates give way to as many spaces.
    file.write_bytes(DATES.sub(lambda date: b" " * len(date[0]), tab.pdf(**A4, **options)))
    tab.close()


def publish_edition(chromium, site, edition, places):
    """Print the guide and the cheat sheet of an edition."""
    path = edition["path"]
    made = site / path / "print.html"  # among the pages, so that it finds their styles
    downloads = site / path / "downloads"
    downloads.mkdir()
    numbered = {"display_header_footer": True, "header_template": "<i></i>", "footer_template": FOOTER}
    for kind, html, options in (
        ("guide", guide(site, path, places), {"outline": True, "tagged": True, **numbered}),
        ("cheat-sheet", sheet(site, path), {"tagged": True}),
    ):
        made.write_text(html, "utf-8")
        file = downloads / f"lstm-{kind}.pdf"
        print_pdf(chromium, made, file, **options)
        tell(file)
    made.unlink()


def tell(file):
    """Print where a download is, and how large."""
    print(f"{file}: {file.stat().st_size / 2**20:.1f} MiB")


def main(site):
    """Build the site into a folder, and add the downloads of each edition."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", site]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"DOWNLOADS": "true"}, check=True)
    config = load_config(str(ROOT / "mkdocs.yml"))
    editions = config.extra["editions"].values()
    places = list(places_of(config.nav))
    arguments = ["--disable-gpu"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or playwright.chromium.executable_path
        chromium = playwright.chromium.launch(executable_path=path, args=arguments)
        for edition in editions:
            publish_edition(chromium, site, edition, places)
        chromium.close()
    offline = site / "downloads/lstm-offline.zip"
    make_zip(site, offline, [edition["path"] for edition in editions])
    tell(offline)


if __name__ == "__main__":
    main(Path(*sys.argv[1:2] or ["site"]).resolve())
