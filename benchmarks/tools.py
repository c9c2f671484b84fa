"""How long the tools on the pages keep the browser busy with the largest that a reader can ask of them.

Each question is asked seven times in Chromium; the median is printed, and how many
times a layout of the whole page fits into it.

    python benchmarks/tools.py
"""

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "hooks")]

import website  # noqa: E402
from chromium import ARGUMENTS  # noqa: E402

LARGE = "#num_layers=100&bidirectional=True&proj_size=50&hidden_size=99&L="
# The page, and what is done on it, which lasts until the page is laid out again.
QUESTIONS = {
    "explorer, 100 layers": ("tools/explorer/", f"location.hash = '{LARGE}1' + String(i)"),
    "explorer, 100 layers, packed": ("tools/explorer/", f"location.hash = '{LARGE}1000&lengths=1000,900,' + (800 - i)"),
    "stepper, a step": ("tools/stepper/", "document.querySelector('lstm-stepper').go(1 + i)"),
    "decoder, 10,000 lines": (
        "tools/decoder/",
        "box.value = 'epoch 3, loss 0.69\\n'.repeat(10000) + 'RuntimeError: input.size(-1) must be equal to '"
        " + 'input_size. Expected 10, got ' + i; box.dispatchEvent(new Event('input', { bubbles: true }))",
    ),
}
ASK = """async (count) => {
    const box = document.querySelector("textarea")
    const took = []
    for (let i = 0; i < count; i++) {
        let busy = 0
        const watch = new PerformanceObserver((list) => {
            for (const task of list.getEntries()) busy = Math.max(busy, task.duration)
        })
        watch.observe({ type: "longtask" })
        %s
        await new Promise((done) => setTimeout(done, 600))
        watch.disconnect()
        took.push(busy)
    }
    const start = performance.now()
    document.body.style.display = "none"
    document.body.getBoundingClientRect()
    document.body.style.display = ""
    document.body.getBoundingClientRect()
    return [took, performance.now() - start]
}"""


def main():
    with tempfile.TemporaryDirectory() as site, website.serve(Path(site)) as address, sync_playwright() as playwright:
        website.build(site, SITE_URL=address)
        path = shutil.which("chromium") or playwright.chromium.executable_path
        chromium = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, "--no-sandbox"])
        for name, (place, action) in QUESTIONS.items():
            page = chromium.new_page()
            page.goto(address + place, wait_until="networkidle")
            took, layout = page.evaluate(ASK % action, 7)
            longest = statistics.median(took)
            said = f"{longest:.0f} ms" if longest else "under 50 ms"
            print(f"{name}: longest task {said}, {longest / layout:.1f} layouts of the page")


if __name__ == "__main__":
    main()
