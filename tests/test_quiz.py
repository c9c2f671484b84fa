"""The questions on the pages: a reader who chooses is told whether the choice is right, without a script."""

import re
from collections import Counter
from pathlib import Path

import pytest
from content import fences, quiz
from lxml import html
from website import pages_of

SOURCE = """
from: page/asked.out
choices:
  - says: (5, 3)
    why: The rows of `x` come first.
  - says: (3, 5)
    why: Turned around.
"""


@pytest.fixture(autouse=True)
def asked(tmp_path, monkeypatch):
    """The output that the question is about."""
    monkeypatch.setattr(quiz, "SNIPPETS", tmp_path)
    Path(tmp_path, "page").mkdir()
    Path(tmp_path, "page/asked.out").write_text("(5, 3)\n", "utf-8")


def drawn(source, language="en"):
    return html.fragment_fromstring(quiz.quiz(source, language))


def test_each_choice_opens_to_a_verdict():
    choices = drawn(SOURCE).findall("details")
    assert [each.find("summary/samp").text for each in choices] == ["(5, 3)", "(3, 5)"]
    assert [each.find("p/strong").text for each in choices] == ["Right.", "No."]
    assert [each.find("p").get("class") for each in choices] == ["right", "wrong"]
    assert choices[0].findtext("p/code") == "x"
    assert drawn(SOURCE, "zh").findtext("details/p/strong") == "对。"


def test_one_choice_is_open_at_a_time():
    """Choices of one question share a name, those of two do not."""
    groups = [{each.get("name") for each in drawn(source).findall("details")} for source in (SOURCE, SOURCE + "\n")]
    assert all(len(names) == 1 for names in groups) and groups[0] != groups[1]


def test_the_answer_follows_what_is_printed(tmp_path):
    Path(tmp_path, "page/asked.out").write_text("(3, 5)\n", "utf-8")
    assert [each.find("p/strong").text for each in drawn(SOURCE).findall("details")] == ["No.", "Right."]


def test_what_is_said_is_text():
    """What stands in a choice is shown, not taken for markup."""
    source = SOURCE.replace("says: (3, 5)", 'says: "<b>&"')
    assert drawn(source).findall("details")[1].find("summary/samp").text == "<b>&"


def test_the_right_choice_has_no_place_of_its_own(monkeypatch):
    """Nobody passes by always taking the first choice: no place is right in more than half of the questions."""
    monkeypatch.undo()
    places = Counter(
        [each.find("p").get("class") for each in drawn(source).findall("details")].index("right")
        for page in pages_of("en")
        for source in re.findall(r"^```quiz\n(.*?)^```$", page.source.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    )
    assert places.total() > 20
    assert max(places.values()) <= places.total() / 2


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ((SOURCE, "- one\n- two"), "a quiz has two keys, from and choices"),
        (("from:", "of:"), "a quiz has two keys, from and choices"),
        (("page/asked.out", "page/gone.out"), "snippets/page/gone.out, which does not exist"),
        (("why: Turned", "because: Turned"), "at least two choices, each with says and why"),
        (("(3, 5)", "5"), "put 5 in quotes"),
        (("(3, 5)", "(5, 3)"), "2 of the choices says what the program prints"),
        (("(5, 3)", "(5, 4)"), "none of the choices says what the program prints"),
        (("Turned around", "See [there](x.md)"), "without links and HTML"),
        (("choices:", "choices: ["), "a quiz is YAML, and this is not"),
    ],
)
def test_wrong_quiz_is_named(change, message):
    ask = fences.formatter("quiz", "en", lambda near: "docs/en/page.md:3")
    with pytest.raises(fences.FenceError, match=re.escape(message)) as caught:
        ask(SOURCE.replace(*change), "quiz", "quiz", {}, None)
    assert str(caught.value).startswith("docs/en/page.md:3: ")
