"""Mark what a block prints, and what fails on purpose, for the reader.

The harness reads two comments of pytest-codeblocks in a page: the one in front of
an expected output, and the mark of a block that raises. Here they become classes
and labels of the blocks behind them.
"""

import re
from pathlib import Path

import yaml

WORDS = yaml.safe_load(Path(__file__, "../../docs/data/words.yml").resolve().read_text("utf-8"))
RAISES = re.compile(r'<!--\s*pytest\.mark\.raises\(.*?\)\s*-->\s*<div class="(?:language-\w+ )?highlight">')
OUTPUT = re.compile(r'<!--\s*pytest-codeblocks:expected-output\s*-->\s*<div class="(?:language-\w+ )?highlight">')


def mark_outputs(html, language):
    """Turn the harness's comments in a page's HTML into classes and labels."""
    failing = False

    def mark(match):
        nonlocal failing
        if "raises" in match[0]:
            failing = True
            return f'<div class="highlight fails" data-label="{WORDS["fails"][language]}">'
        word, kind = ("raises", "output error") if failing else ("prints", "output")
        failing = False
        return f'<div class="highlight {kind} no-copy" data-label="{WORDS[word][language]}">'

    return re.sub(f"{RAISES.pattern}|{OUTPUT.pattern}", mark, html)


def on_page_content(html, page, config, files):
    return mark_outputs(html, config.theme["language"])
