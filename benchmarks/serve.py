"""How long `mkdocs serve` takes to answer, to have all editions, and to show an edit of one page.

It works on a copy of the project, so that no page of yours is touched. Run it with
the Python that has requirements.txt installed; torch is not needed.

    python benchmarks/serve.py
"""

import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = {"docs/en/article.md": "article/", "docs/zh/article.md": "zh/article/"}


def seconds_until(url, words, limit=60):
    """How long it takes until a page can be read and holds some words."""
    start = time.perf_counter()
    while time.perf_counter() - start < limit:
        try:
            if words in urllib.request.urlopen(url, timeout=limit).read().decode():
                return time.perf_counter() - start
        except OSError:
            pass  # not there yet
        time.sleep(0.02)
    raise SystemExit(f"{url} does not show {words!r} after {limit} s")


def main():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "project")
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".cache", "site", ".venv"))
        command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
        server = subprocess.Popen(command, cwd=copy, stderr=subprocess.DEVNULL)
        try:
            home = f"http://127.0.0.1:{port}/"
            first = seconds_until(home, "<title>")
            last = first + seconds_until(home + "both/", "<title>")
            print(f"answers after {first:.2f} s, has all editions after {last:.2f} s")
            for page, address in PAGES.items():
                for number in range(3):
                    file = copy / page
                    file.write_text(f"{file.read_text('utf-8')}\nEdit {number}.\n", "utf-8")
                    print(f"{page}, edit shown after {seconds_until(home + address, f'Edit {number}.'):.2f} s")
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
