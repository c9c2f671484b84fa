"""Teach the search what its plugin does not know: the terms of the glossary, and the questions that sections answer.

The plugin cuts Chinese text into words with jieba, which does not know terms such as 长短期记忆网络 and would cut
through them. What it writes, the search index, has the words of the pages only.
"""

import json

import jieba
from content.breaks import HAN
from content.glossary import all_terms, other_names

INDEX = "search/search_index.json"
CUT = "\u200b"  # between the Chinese words of the index

# Words of jieba's own dictionary that hide a word a reader looks for: 程序 in 每段程序.
NO_WORDS = ["段程序"]

# How often jieba takes a term to occur: as often as a common word, so that 时间步调用 is 时间步 and 调用.
COMMON = 20000


def set_frequency(word: str, frequency: int) -> None:
    """Tell jieba how often a word occurs; once, as it adds each telling to the length of all its text."""
    if jieba.get_FREQ(word) != frequency:
        jieba.add_word(word, frequency)


def teach_terms() -> None:
    """Give jieba the terms of the glossary. It keeps them for the process: to do it again changes nothing."""
    jieba.setLogLevel("WARNING")
    jieba.initialize()
    for term in all_terms():
        set_frequency(term["zh"], COMMON)
    for word in NO_WORDS:
        jieba.del_word(word)


def cut(text: str) -> str:
    """A text with its Chinese cut into words, as the plugin cuts that of the pages."""
    return HAN.sub(lambda run: f"{CUT}{CUT.join(jieba.cut(run[0]))}{CUT}", text).strip(CUT)


def teach_index(text: str, questions: dict[str, list[str]], language: str) -> str:
    """The search index with the questions of its sections, by their addresses, and with the glossary's other names.

    The theme hands all of its worker's settings on, so that docs/theme/assets/search.js finds the names there.
    """
    index = json.loads(text)
    for entry in index["docs"]:
        if entry["location"] in questions:
            entry["questions"] = " ".join(map(cut, questions[entry["location"]]))
    index["config"]["terms"] = other_names(language)
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))
