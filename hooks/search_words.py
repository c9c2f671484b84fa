"""Teach the search the terms of the glossary.

The search plugin cuts Chinese text into words with jieba, which does not know
terms such as 长短期记忆网络 and would cut through them.
"""

from pathlib import Path

import jieba
import yaml

GLOSSARY = Path(__file__, "../../docs/data/glossary.yml").resolve()


def on_startup(command, dirty):
    jieba.setLogLevel("WARNING")
    for term in yaml.safe_load(GLOSSARY.read_text("utf-8")):
        jieba.add_word(term["zh"])
