"""Formulas become MathML, which needs no script, and one that cannot be read ends the build."""

import pytest
from content import maths
from lxml import html
from mkdocs.exceptions import BuildError


def test_a_formula_in_a_sentence():
    made = maths.set_formulas(r'<p>So <span class="arithmatex">\(c_t &lt; f_t \odot c\)</span>.</p>')
    paragraph = html.fragment_fromstring(made)
    assert paragraph.text_content() == "So ct<ft⊙c."
    assert paragraph.find("math").get("display") == "inline"


def test_a_formula_of_its_own():
    source = '<div class="arithmatex">\\[\n\\begin{align*} a &amp;= b \\\\ c &amp;= d \\end{align*}\n\\]</div>'
    formula = html.fragment_fromstring(maths.set_formulas(source))
    assert formula.get("class") == "formula"
    assert [row.text_content() for row in formula.iter("mtr")] == ["a=b", "c=d"]


@pytest.mark.parametrize("latex", [r"\foo{x}", "x_", r"\begin{aligned} a &amp;= b \end{aligned}"])
def test_a_formula_that_cannot_be_read(latex):
    with pytest.raises(BuildError, match="this formula"):
        maths.set_formulas(rf'<span class="arithmatex">\({latex}\)</span>')


def test_other_text_stays():
    page = "<p>It costs $5 and (x).</p>"
    assert maths.set_formulas(page) == page
