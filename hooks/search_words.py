"""Teach the search the terms of the glossary.

The search plugin cuts Chinese text into words with jieba, which does not know
terms such as 长短期记忆网络 and would cut through them.
"""

import jieba
from docs_data import facts


def on_startup(command, dirty):
    jieba.setLogLevel("WARNING")
    for term in facts("glossary"):
        jieba.add_word(term["zh"])
