"""A tolerance of decimals on a page: what stands below the output, and what else stands in front of the program."""

import pytest
from content import forms, outputs, tolerances

MARK = '<!--pytest.mark.within(0.02, reason="{}")-->'
PROGRAM = '```python\n--8<-- "x.py"\n```\n\n<!--pytest-codeblocks:expected-output-->\n\n```text\n--8<-- "x.out"\n```'


def indented(text, by):
    """A text as it stands in a list."""
    return "\n".join(f"{by}{line}" if line else "" for line in text.split("\n"))


@pytest.mark.parametrize("by", ["", "    "], ids=["page", "list"])
def test_a_page_says_by_how_much_decimals_may_differ(by):
    page = f"{MARK.format('they round')}\n\n{PROGRAM}"
    made = f"\n{PROGRAM}\n\nDecimals may differ by 0.02: they round.\n{{ .other-output }}"
    assert tolerances.add_tolerances(f"One.\n\n{indented(page, by)}\n\nTwo.\n", "en") == (
        f"One.\n\n{indented(made, by)}\n\nTwo.\n"
    )


def test_a_chinese_page_says_it_in_chinese():
    made = tolerances.add_tolerances(f"{MARK.format('舍入方式不同。')}\n{PROGRAM}\n", "zh")
    assert "\n\n小数可能有 0.02 以内的出入：舍入方式不同。\n{ .other-output }\n" in made


def test_other_marks_stay(tmp_path):
    """They are for the program, whatever order they stand in."""
    others = "<!--pytest.mark.raises(ValueError)-->\n<!--pytest-codeblocks:importorskip(onnx)-->\n"
    for marks in (others + MARK.format("so") + "\n", MARK.format("so") + "\n" + others):
        made = tolerances.add_tolerances(marks + PROGRAM, "en")
        assert made == f"{others}{PROGRAM}\n\nDecimals may differ by 0.02: so.\n{{ .other-output }}"


def test_the_next_output_gets_no_line():
    page = f"{MARK.format('so')}\n```python\nx = 1\n```\n\n{PROGRAM}\n"
    assert tolerances.add_tolerances(page, "en") == page


def test_the_line_stands_in_front_of_other_outputs(tmp_path, monkeypatch):
    monkeypatch.setattr(forms, "SNIPPETS", tmp_path)
    for name in ("x.out", "x.without-avx512.out"):
        (tmp_path / name).write_text("1.0\n", "utf-8")
    made = tolerances.add_tolerances(forms.add_forms(f"{MARK.format('so')}\n{PROGRAM}\n", "en"), "en")
    assert made.index("Decimals may differ") < made.index("On a processor without AVX-512")


BLOCK = '<div class="highlight"><pre><span></span><code>1 / 0</code></pre></div>'


@pytest.mark.parametrize(
    "marks",
    [
        "<!--pytest.mark.raises(E)-->\n",
        "<!--pytest.mark.raises(E)-->\n<!--pytest-codeblocks:importorskip(onnx)-->\n",
        "<p><!--pytest-codeblocks:importorskip(onnx)-->\n<!--pytest.mark.raises(E)--></p>\n",
    ],
    ids=["alone", "beside another", "in a list"],
)
def test_a_program_that_fails_is_marked_whatever_stands_beside_its_mark(marks):
    made = outputs.mark_outputs(f"<p>Text</p>\n{marks}{BLOCK}", "en")
    assert made.startswith('<p>Text</p>\n<div class="highlight fails" data-label="fails on purpose"><pre><code>1 / 0')
