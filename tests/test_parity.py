"""The two languages are one document: the same files, and in each page the same blocks with the same facts in them."""

from pathlib import Path, PurePath

import parity
import pytest

ROOT = Path(__file__).resolve().parent.parent
EN, ZH = ROOT / "docs" / "en", ROOT / "docs" / "zh"
PAGES = ROOT / "tests" / "parity_pages"
RIGHT_EN, RIGHT_ZH = ((PAGES / f"right.{language}.md").read_text("utf-8") for language in ("en", "zh"))


@pytest.mark.parametrize("file", sorted(parity.files(EN) | parity.files(ZH)), ids=str)
def test_languages_agree(file: PurePath) -> None:
    """Each file of either language has its twin in the other, and says the same."""
    faults = parity.compare_files(file, EN, ZH, ROOT)
    if faults:
        pytest.fail("\n".join(["the languages differ:", *faults]), pytrace=False)


# --- The check itself: the right pair passes, and one change to its Chinese page is one message ---

# What is wrong: (text of the right page, text of the wrong one, what the message says, English line, Chinese line).
WRONG = {
    "front matter value": ("notebook: true", "notebook: false", "notebook", 1, 1),
    "front matter key": ("notebook: true", "hide: [toc]", "notebook", 1, 1),
    "number in the description": ("LSTM 的 3 个", "LSTM 的 2 个", "different numbers", 2, 2),
    "heading level": ("## 最终状态", "### 最终状态", "level", 13, 12),
    "heading id": ("{ #h-n }", "{ #hn }", "different id", 13, 12),
    "missing block": ("两层，3 个序列，宽度为 20：\n\n", "", "another block", 15, 14),
    "missing last block": ("下一步：![一个方框](box.svg)\n", "", "a block is missing", 60, 57),
    "extra block": ("下一步：", "***\n\n下一步：", "another block", 60, 59),
    "blocks swapped": (
        "    设 `proj_size=7` 时，`h_n` 的宽度是 7。\n\n    ```text\n    (2, 3, 7)\n    ```\n",
        "    ```text\n    (2, 3, 7)\n    ```\n\n    设 `proj_size=7` 时，`h_n` 的宽度是 7。\n",
        "another block",
        35,
        34,
    ),
    "block outside its admonition": ("    设 `proj", "设 `proj", "deeper", 35, 34),
    "other snippet": ("outputs/wrong_width.py", "outputs/right_width.py", "different snippets", 29, 28),
    "other section": ("last_state.py:build", "last_state.py:call", "different snippets", 17, 16),
    "other mark": ("raises(RuntimeError)", "raises(ValueError)", "different text", 27, 26),
    "missing mark": ("<!--pytest.mark.raises(RuntimeError)-->\n\n", "", "another block", 27, 26),
    "other language of a fence": ('```text\n--8<-- "', '```console\n--8<-- "', "different info string", 23, 22),
    "other literal code": ("    (2, 3, 7)", "    (2, 3, 8)", "different code", 37, 36),
    "other relative link": ("inputs.md#batch", "inputs.md#axes", "different link targets", 8, 8),
    "other external link": ("docs/stable/nn.html", "docs/main/nn.html", "different link targets", 8, 8),
    "missing footnote": ("。[^axes] ", "。", "different footnotes", 8, 8),
    "other number": ("有 5 个", "有 6 个", "different numbers", 8, 8),
    "missing number": ("宽度为 20：", "宽度为二十：", "different numbers", 15, 14),
    "other code span": ("`proj_size=7` 时", "`proj_size=8` 时", "different code spans", 35, 34),
    "code span that is no code": ("的次序按 `batch_first=False`", "的次序按 batch_first=False", "code spans", 11, 10),
    "other code span in a title": ("与 `c_n` 同宽", "与 `c_0` 同宽", "different code spans", 33, 32),
    "other admonition": ("!!! correction", "!!! note", "different kind", 33, 32),
    "folded admonition": ("!!! correction", "??? correction", "different kind", 33, 32),
    "shorter list": ("- `c_n`：单元状态\n", "", "different items", 41, 40),
    "other kind of list": ("- `h_n`：隐藏状态\n- `c_n`", "1. `h_n`：隐藏状态\n2. `c_n`", "another block", 41, 40),
    "nested list": ("- `c_n`：单元", "    - `c_n`：单元", "different items", 41, 40),
    "other item": ("- `c_n`：单元", "- `c_0`：单元", "different code spans", 42, 41),
    "shorter table": ("| `c_n` | ２０ |\n", "", "different rows", 44, 43),
    "narrower table": (
        "| 名称  | 宽度 |\n|-------|------|\n| `h_n` | 20   |\n| `c_n` | ２０ |",
        "| 名称  |\n|-------|\n| `h_n` |\n| `c_n` |",
        "different columns",
        44,
        43,
    ),
    "other cell": ("| ２０ |", "| ２１ |", "different numbers", 47, 46),
    "other number in a figure": ("size: 3", "size: 4", "axes.0.size", 49, 48),
    "missing words in a figure": (", text: 一列对应 3 个序列中的一个", "", "axes.0.text", 49, 48),
    "other number in the words of a figure": ("一列对应 3 个", "一列对应 2 个", "different numbers", 53, 52),
    "tab that is an admonition": ('=== "单向"', '!!! note "单向"', "another block", 56, 55),
    "other image": ("(box.svg)", "(box.png)", "different images", 60, 59),
}


def differences(zh: str, en: str = RIGHT_EN) -> list[str]:
    """Compare two texts as the pages `page.en.md` and `page.zh.md`."""
    pages = [parity.Page(f"page.{name}.md", parity.blocks(text)) for name, text in (("en", en), ("zh", zh))]
    return [fault for page in pages for fault in parity.heading_faults(page)] + parity.differences(*pages)


def test_right_pair_passes() -> None:
    """Two pages that say the same pass, whatever the order of the links and however digits are written."""
    assert differences(RIGHT_ZH) == []


@pytest.mark.parametrize("fault", WRONG)
def test_wrong_page_is_caught(fault: str) -> None:
    """One change is one message, which says what differs and where it stands in both pages."""
    right, wrong, says, en_line, zh_line = WRONG[fault]
    assert RIGHT_ZH.count(right) == 1
    found = differences(RIGHT_ZH.replace(right, wrong))
    assert len(found) == 1, found
    what, en, zh = found[0].splitlines()
    assert says in what
    assert en.startswith(f"  page.en.md:{en_line}  ")
    assert zh.startswith(f"  page.zh.md:{zh_line}  ")
    assert en.split("  ", 2)[2] != zh.split("  ", 2)[2]


# Blocks that the right pair does not have: English, the same in Chinese, something else, what the message says.
SMALL = {
    "paragraph's class": ("Text.\n{ .lead }", "文。\n{ .lead }", "文。\n{ .note }", "attributes"),
    "snippet outside a fence": ('--8<-- "a.md"', '--8<-- "a.md"', '--8<-- "b.md"', "snippets"),
    "formula": ("$$\nx = 1\n$$", "$$\nx = 1\n$$", "$$\nx = 2\n$$", "text"),
    "formula in a sentence": ("With $D=2$.", "设 $D=2$。", "设 $D=1$。", "code spans"),
    "indented code": ("    a = 1", "    a = 1", "    a = 2", "text"),
    "comment": ("<!-- a -->", "<!-- a -->", "<!-- b -->", "text"),
    "number of a tolerance": (
        '<!--pytest.mark.within(0.02, reason="A, for 2")-->',
        '<!--pytest.mark.within(0.02, reason="甲，共 2 个")-->',
        '<!--pytest.mark.within(0.03, reason="甲，共 2 个")-->',
        "comment: different text",
    ),
    "number in the reason of a tolerance": (
        '<!--pytest.mark.within(0.02, reason="A, for `x` and 2")-->',
        '<!--pytest.mark.within(0.02, reason="甲，`x` 共 2 个")-->',
        '<!--pytest.mark.within(0.02, reason="甲，`x` 共 3 个")-->',
        "numbers",
    ),
    "reason of a skip": (
        '<!--pytest.mark.skip(reason="a")-->',
        '<!--pytest.mark.skip(reason="a")-->',
        '<!--pytest.mark.skip(reason="甲")-->',
        "text",
    ),
    "tag of HTML": ('<i class="a">Text</i>', '<i class="a">文</i>', '<i class="b">文</i>', "HTML tags"),
    "block of HTML": ('<div id="a">Text</div>', '<div id="a">文</div>', '<div id="b">文</div>', "tags"),
    "number in HTML": ("<div>\n1\n</div>", "<div>\n1\n</div>", "<div>\n2\n</div>", "numbers"),
    "words of an attribute": ('<hr title="A">', '<hr title="文">', "<hr>", "tags"),
    "number in an attribute": ('<hr title="1 a">', '<hr title="1 个">', '<hr title="2 个">', "numbers"),
    "number in an alternative text": ("![1 a](x.svg)", "![1 个](x.svg)", "![2 个](x.svg)", "numbers"),
    "definition": ("a\n:   b", "甲\n:   乙", "甲\n\n乙", "another block"),
    "footnote": ("a[^a]\n\n[^a]: b", "甲[^a]\n\n[^a]: 乙", "甲[^b]\n\n[^b]: 乙", "footnotes"),
    "start of a list": ("3. a", "3. 甲", "4. 甲", "start"),
    "title of a fence": (
        '```text title="a"\n1\n```',
        '```text title="甲"\n1\n```',
        '```txt title="甲"\n1\n```',
        "info",
    ),
    "figure that is no YAML": ("```figure\n[1\n```", "```figure\n[1\n```", "```figure\n[2\n```", "source"),
    "order of a figure's keys": (
        "```figure\nx: 1\ntitle: 2 a\ntext: b\n```",
        "```figure\ntext: 乙\ntitle: 2 甲\nx: 1\n```",
        "```figure\ntext: 2 乙\ntitle: 甲\nx: 1\n```",
        "numbers",
    ),
    "admonition right under a paragraph": ("a\n!!! note\n    b", "甲\n!!! note\n    乙", "甲\n!!! tip\n    乙", "kind"),
    "admonition that is code": ('    !!! note "a"', '    !!! note "a"', '!!! note "a"', "another block"),
    "quotation": ("> a", "> 甲", "甲", "another block"),
}


@pytest.mark.parametrize("kind", SMALL)
def test_small_pair(kind: str) -> None:
    """Each kind of block is told apart from its like by what no language changes, and by nothing else."""
    en, right, wrong, says = SMALL[kind]
    assert differences(right, en) == []
    assert says in differences(wrong, en)[0].splitlines()[0]


def test_message_shows_both_contents() -> None:
    """A message is enough to mend the page: both places, both contents."""
    assert differences(RIGHT_ZH.replace("有 5 个", "有 6 个")) == [
        "paragraph: different numbers\n"
        "  page.en.md:8  5  in “`out` has 5 time steps, as the documentation says; see also…”\n"
        "  page.zh.md:8  6  in “参见输入。 `out` 有 6 个时间步，见 PyTorch 文档。”"
    ]


def test_paragraph_too_many_is_no_cascade() -> None:
    """Where a paragraph too many shifts all others, only the first and the last difference are told."""
    first, last = differences(RIGHT_ZH.replace("两层，3 个", "多出的一段，共 1 句。\n\n两层，3 个"))
    assert "page.zh.md:14  1  in “多出的一段，共 1 句。”" in first
    assert "page.zh.md:16  paragraph “两层，3 个序列，宽度为 20：”" in last


@pytest.mark.parametrize("language", ["en", "zh"])
def test_missing_page_is_caught(language: str, tmp_path: Path) -> None:
    """A page, or any other file, that only one language has is named with the place where its twin should be."""
    for name in ("en", "zh"):
        (tmp_path / name).mkdir()
    (tmp_path / language / "page.md").write_text(RIGHT_EN, "utf-8")
    trees = tmp_path / "en", tmp_path / "zh"
    assert parity.files(trees[0]) | parity.files(trees[1]) == {PurePath("page.md")}
    (fault,) = parity.compare_files(PurePath("page.md"), *trees, tmp_path)
    missing = "en" if language == "zh" else "zh"
    assert f"  {missing}/page.md  is missing" in fault
    assert f"  {language}/page.md" in fault.splitlines()


def test_files_are_compared(tmp_path: Path) -> None:
    """Two pages are compared as they stand in their folders, and of other files only that both are there."""
    trees = tmp_path / "en", tmp_path / "zh"
    for tree, page in zip(trees, (RIGHT_EN, RIGHT_ZH.replace("有 5 个", "有 6 个")), strict=True):
        tree.mkdir()
        (tree / "page.md").write_text(page, "utf-8")
        (tree / "box.png").write_bytes(b"\x89PNG" + tree.name.encode())
    (fault,) = parity.compare_files(PurePath("page.md"), *trees, tmp_path)
    assert [line.split()[0] for line in fault.splitlines()] == ["paragraph:", "en/page.md:8", "zh/page.md:8"]
    assert parity.compare_files(PurePath("box.png"), *trees, tmp_path) == []


def test_items_and_rows_are_counted_per_block() -> None:
    """A list counts its own items, not those of lists inside or after it, and so does a table."""
    page = "- a\n    - b\n    - c\n- d\n\n1. e\n\n|f|\n|-|\n|g|\n\nh\n\n|i|\n|-|\n"
    facts = [block.facts for block in parity.blocks(page) if block.kind.split()[-1] in ("list", "table")]
    assert [fact.get("items", fact.get("rows")) for fact in facts] == [2, 2, 1, 2, 1]


def test_headings_need_ids_of_their_own() -> None:
    """An id made from the words would break each link that is carried over to the other language."""
    page = parity.Page("page.md", parity.blocks("# Title\n\n## One\n\n## Two { #two }\n\n## Three { #two }\n"))
    assert parity.heading_faults(page) == [
        "page.md:3  heading level '2' “One” has no { #id }",
        "page.md:7  id 'two' is already on line 5",
    ]


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("the 2nd of 10,000 steps", "10000 步中的第 2 步"),
        ("on July 27, 2022", "2022 年 7 月 27 日"),
        ("from −1 to +1, axis -1", "从 -1 到 +1，轴 −1"),
        ("PyTorch 2.13.0.", "PyTorch ２.１３.０。"),
        ("a 2-D input", "2 维输入"),
    ],
)
def test_same_numbers(english: str, chinese: str) -> None:
    """What is one number to a reader is one number to the check."""
    assert parity.numbers(english) == parity.numbers(chinese)


@pytest.mark.parametrize(
    ("one", "other"),
    [("axis -1", "axis 1"), ("LSTM2", "LSTM1"), ("1e-3", "1e-4"), ("2.13.0", "2.13.1"), ("3-5", "3-6")],
)
def test_other_numbers(one: str, other: str) -> None:
    """What is another number to a reader is another number to the check."""
    assert parity.numbers(one) != parity.numbers(other)


def test_blocks_know_their_lines() -> None:
    """The outermost blocks cover the page without overlap, so that two pages can be set side by side block by block."""
    outer = [block for block in parity.blocks(RIGHT_EN) if block.depth == 0]
    covered = [line for block in outer for line in range(block.line, block.end)]
    assert len(covered) == len(set(covered))
    lines = RIGHT_EN.splitlines()
    assert [line for line in range(1, len(lines) + 1) if lines[line - 1] and line not in covered] == []


def test_two_empty_lines_do_not_end_an_admonition() -> None:
    """Code in an admonition may hold two empty lines, as PEP 8 wants them."""
    page = "!!! note\n\n    ```text\n    a\n\n\n    b\n    ```\n"
    assert [(block.kind, block.depth) for block in parity.blocks(page)] == [("admonition", 0), ("fence", 1)]
