"""Teach the search the terms of the glossary.

The search plugin cuts Chinese text into words with jieba, which does not know
terms such as 长短期记忆网络 and would cut through them.
"""

import jieba
from content.glossary import all_terms

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
