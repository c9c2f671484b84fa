"""Chinese pages keep to the glossary and to the typography of the project, and the glossary is fit to be kept to."""

import re
from pathlib import Path

import chinese
import pytest

ROOT = Path(__file__).resolve().parent.parent
ZH = ROOT / "docs" / "zh"
GLOSSARY = chinese.read_glossary(ROOT / "docs" / "data" / "glossary.yml")
FORBIDDEN = chinese.forbidden_words(GLOSSARY)
PAGES = sorted(path.relative_to(ZH) for path in ZH.rglob("*.md"))


def report(page: Path, faults: list[chinese.Fault]) -> None:
    """Fail with one message per fault, each with its place."""
    name = (ZH / page).relative_to(ROOT).as_posix()
    if faults:
        pytest.fail("\n".join(f"{name}:{fault.line}  {fault.message}" for fault in faults), pytrace=False)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_terms(page: Path) -> None:
    """A page calls each thing by the one name that the glossary gives it."""
    report(page, chinese.term_faults((ZH / page).read_text("utf-8"), FORBIDDEN))


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_typography(page: Path) -> None:
    """A page is set as Chinese is set."""
    report(page, chinese.typography_faults((ZH / page).read_text("utf-8")))


# --- The checks themselves: right text passes, and text that is wrong in one way is caught ---

RIGHT = [
    "LSTM 的输出有 3 个批次。",
    "形状 `(5, 3, 20)` 的输出，见 [PyTorch 文档](https://docs.pytorch.org/文档,a.html)。",
    "形状为 (5, 3, 20)，即 (L, N, D * H_out)。",
    "用 nn.LSTM(10, 20) 建一层，版本是 2.13.0。",
    "隐藏状态（hidden state）是 `h_n`，单元状态（cell state）是 `c_n`。",
    "**重点**在于 `out`：它*不是* `h_n`。",
    "这里 $D=2$，所以 $D \\times H$ 是 40。",
    "时间是 12:30，比例为 1:2。",
    "轴 −1 是最后一个轴；100% 的值、5 步 × 3 步。",
    "他说：“这是 LSTM 吗？”是的！",
    "等等……还有——破折号。",
    "原文题为《pytorch中使用LSTM實例分析》，又作「pytorch中使用LSTM」。",
    "`a`、`b` 和 `c`。[^1]\n\n[^1]: 脚注。",
    "一行到 LSTM\n再到下一行。",
    "# 标题 { #title }",
    '!!! note "“`h_n` 很宽”不成立"\n\n    内容。',
    '=== "单向"\n\n    内容。',
    "- 一项：`x`\n- 又一项\n",
    "| 轴 | 意义 |\n|---|---|\n| `L` | 序列长度，5 个 |\n| `N` | 批大小 |",
    "用 nn.LSTM(10) 建一层。",
    "[阅读正文](a.md){ .button } [另一页](b.md){ .button }",
    "<!-- 注释,不是正文 -->",
    "```python\nx = '中文abc'  # 注释,也不管\n```",
    "`中文abc,原样`",
    "---\ndescription: LSTM 的形状，一看便知。\nnotebook: true\n---\n",
    "```figure\nkind: 层lstm\ntitle: LSTM 的三个轴\n```",
    "Adam, SGD",
]

# What is wrong: (text, line of the fault, what the message says).
WRONG = {
    "no space before Latin": ("层LSTM 的。", 1, "use: 层 LSTM 的。"),
    "no space after Latin": ("用 LSTM的层。", 1, "use: 用 LSTM 的层。"),
    "no space at a digit": ("好。\n\n第2步。", 3, "use: 第 2 步。"),
    "no space before code": ("输出`h_n` 是。", 1, "use: 输出 `h_n` 是。"),
    "no space after code": ("输出 `h_n`是。", 1, "use: 输出 `h_n` 是。"),
    "no space at a shape in code": ("形状`(5, 3)` 的。", 1, "use: 形状 `(5, 3)` 的。"),
    "no space after a shape": ("形状 (5, 3)的。", 1, "use: 形状 (5, 3) 的。"),
    "no space at a formula": ("这里 $D=2$和。", 1, "use: 这里 $D=2$ 和。"),
    "no space at emphasis": ("**重点**abc 在此。", 1, "use: 重点 abc 在此。"),
    "no space at a link": ("见[PyTorch](a.md) 文档。", 1, "use: 见 PyTorch 文档。"),
    "space before full-width punctuation": ("输出 `h_n` ，好。", 1, "use: 输出 `h_n`，好。"),
    "space after full-width punctuation": ("输出： `h_n`。", 1, "use: 输出：`h_n`。"),
    "space between Chinese": ("中文 中文。", 1, "space between Chinese characters"),
    "half-width comma": ("中文,中文。", 1, "中文，中文。"),
    "half-width comma after code": ("看 `x`,再看。", 1, "half-width punctuation"),
    "half-width comma between code": ("看 `x`, `y` 吧。", 1, "half-width punctuation"),
    "half-width comma and space": ("中文, 中文。", 1, "half-width punctuation"),
    "half-width semicolon": ("中文;中文。", 1, "half-width punctuation"),
    "half-width colon": ("形状:`(5, 3)`。", 1, "half-width punctuation"),
    "half-width colon after code": ("`h_n`: 隐藏状态", 1, "half-width punctuation"),
    "half-width question mark": ("输出什么?", 1, "输出什么？"),
    "half-width exclamation mark": ("看 `x`!真的。", 1, "half-width punctuation"),
    "half-width full stop": ("这是输出.", 1, "这是输出。"),
    "half-width full stop after code": ("这是 `h_n`.", 1, "half-width full stop"),
    "measure word of sequences": ("一批有 `N` 个序列。", 1, "counted with 条"),
    "half-width brackets": ("隐藏状态(hidden state)是。", 1, "use （hidden state）"),
    "half-width brackets set off": ("隐藏状态 (hidden state) 是。", 1, "use （hidden state）"),
    "half-width brackets around Chinese": ("LSTM (一种网络) 是。", 1, "use （一种网络）"),
    "half-width brackets after Latin": ("LSTM(长短期记忆网络) 是。", 1, "use （长短期记忆网络）"),
    "half-width brackets after code": ("`h_n`(hidden) 是。", 1, "use （hidden）"),
    "half bracket": ("第一(头一个。", 1, "without its other half"),
    "full-width shape": ("形状为（5，3，20）的。", 1, "use (5, 3, 20)"),
    "full-width brackets around a shape": ("形状为（L, N, D * H_out）的。", 1, "use (L, N, D * H_out)"),
    "full-width comma in a shape": ("形状为 (5，3) 的。", 1, "use (5, 3)"),
    "full-width digits": ("共１２步。", 1, "共12步"),
    "straight quotation marks": ('所谓"门"是。', 1, "straight quotation mark"),
    "dots for an ellipsis": ("等等...再说。", 1, "an ellipsis is"),
    "half an ellipsis": ("等等…再说。", 1, "an ellipsis is"),
    "traditional character": ("一個門。", 1, "“個” is no simplified character"),
    "emphasis that is none": ("他说**“重点”**在此。", 1, "emphasis that is none"),
    "line break": ("好。\n\n第一行，\n第二行。", 3, "a line break"),
    "line break between characters": ("第一\n行。", 1, "a line break"),
    "second line": ("第一行 LSTM\n第二行,还有。", 2, "第二行，还有。"),
    "front matter": ("---\nnotebook: true\ndescription: LSTM的形状\n---\n", 3, "use: LSTM 的形状"),
    "heading": ("## 用LSTM { #lstm }", 1, "use: 用 LSTM"),
    "admonition title": ('!!! note "用LSTM"\n\n    内容。', 1, "use: 用 LSTM"),
    "in an admonition": ("!!! note\n\n    用LSTM。", 3, "use: 用 LSTM。"),
    "tab title": ('=== "用LSTM"\n\n    内容。', 1, "use: 用 LSTM"),
    "list item": ("- 好\n- 用LSTM", 2, "use: 用 LSTM"),
    "table cell": ("|轴|义|\n|---|---|\n|好|5个|", 3, "use: 5 个"),
    "footnote": ("好。[^1]\n\n[^1]: 用LSTM。", 3, "use: 用 LSTM。"),
    "alternative text": ("![用LSTM](a.svg)", 1, "use: 用 LSTM"),
    "HTML": ("<div>\n用LSTM\n</div>", 2, "use: 用 LSTM"),
    "attribute of HTML": ('<div title="用LSTM"></div>', 1, "use: 用 LSTM"),
    "title of a figure": ("好。\n\n```figure\nkind: x\ntitle: 用LSTM\n```", 5, "use: 用 LSTM"),
    "text deep in a figure": ("```figure\nboxes:\n  - {text: 用LSTM}\n```", 3, "use: 用 LSTM"),
    "quoted text of a figure": ("```figure\ncaption: '用LSTM'\n```", 2, "use: 用 LSTM"),
    "second line of a figure's text": ("```figure\ncaption: >-\n  第一行\n  LSTM的第二行。\n```", 4, "use: LSTM 的"),
    "second line of a plain text": ("```figure\ncaption: 第一行\n  LSTM的第二行。\n```", 3, "use: LSTM 的"),
    "folded text of a figure": ("```figure\ncaption: >-\n  第一行，\n  第二行。\n```", 3, "a line break"),
    "space between words, one a link": ("见 [下一页](a.md) 再说 中文。", 1, "space between Chinese characters"),
    "sentence left in English": ("The layer reads the sequence.", 1, "not in Chinese"),
}


@pytest.mark.parametrize("text", RIGHT)
def test_right_text_passes(text: str) -> None:
    """Text as the project wants it is left alone."""
    assert chinese.typography_faults(text) == []


@pytest.mark.parametrize("fault", WRONG)
def test_wrong_text_is_caught(fault: str) -> None:
    """Each way to be wrong is caught on its line, with a message that says how to write it."""
    text, line, says = WRONG[fault]
    found = chinese.typography_faults(text)
    assert {one.line for one in found} == {line}
    assert any(says in one.message for one in found), found


def test_suggestion_shows_what_was_hidden() -> None:
    """A suggestion can be copied: code, formulas and titles stand in it as on the page."""
    (fault,) = chinese.typography_faults("看`a, b`、$x$、《书a》和 `c`吧。")
    assert fault.message.splitlines()[-1] == "    use: 看 `a, b`、$x$、《书a》和 `c` 吧。"


@pytest.mark.parametrize("wrong", FORBIDDEN, ids=lambda wrong: f"{wrong.term}-{wrong.word}")
def test_forbidden_word_is_caught(wrong: chinese.Forbidden) -> None:
    """A wrong rendering is caught where it is used, also beside a sense in which it is right, and nowhere else."""
    page = "这是正文。\n\n```text\n{0}\n```\n\n- `{0}`、“{0}”、" + "、".join(wrong.unless) + "\n- 这里的{0}。\n"
    found = chinese.term_faults(page.format(wrong.word), [wrong])
    assert found == [chinese.Fault(8, f"“{wrong.word}” for {wrong.term}: write {wrong.right}")]


@pytest.mark.parametrize(
    "text",
    ["---\ndescription: 细胞\n---\n", "# 细胞", '!!! note "细胞"', "细**胞**", "![细胞](a.svg)", "<i>细胞</i>"],
)
def test_forbidden_word_is_caught_everywhere(text: str) -> None:
    """No part of a page may use a wrong rendering."""
    assert len(chinese.term_faults(text, FORBIDDEN)) == 1


# --- The glossary ---


def test_glossary_is_well_formed() -> None:
    """Each term has its six fields, and no two terms share an id or a name, nor other names that the search knows."""
    fields = {"id", "part", "en", "zh", "en_def", "zh_def"}
    for term in GLOSSARY:
        assert set(term) - {"also", "forbidden"} == fields
        assert all(isinstance(term[key], str) and term[key] == term[key].strip() for key in fields)
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", term["id"])
        assert not re.search(r"[（），、/]", term["zh"]), f"{term['id']}: one rendering, and nothing else"
        assert re.fullmatch(r"[^.]+\.", term["en_def"]), f"{term['id']}: en_def is one sentence"
        assert re.fullmatch(r"[^。]+。", term["zh_def"]), f"{term['id']}: zh_def is one sentence"
    for key in ("id", "en", "zh"):
        names = [term[key] for term in GLOSSARY]
        assert len(names) == len(set(names)), f"two terms share one {key}"
    words = [wrong.word for wrong in FORBIDDEN] + [word for term in GLOSSARY for word in term.get("also", [])]
    assert len(words) == len(set(words)), "a word is forbidden twice, or another name of two terms"


@pytest.mark.parametrize("term", GLOSSARY, ids=lambda term: term["id"])
def test_term_keeps_the_rules(term: dict) -> None:
    """The glossary is Chinese text, too: its names and sentences pass the checks that it serves."""
    for key in ("zh", "zh_def"):
        assert chinese.term_faults(term[key], FORBIDDEN) == []
        assert chinese.typography_faults(term[key]) == []
