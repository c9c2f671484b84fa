"""An output that is another one on some machines: which form the harness asks for, and how a page shows it."""

import docs_data
import pytest
from conditions import conditions
from content import forms
from docs_data import facts
from faults import PageError
from test_harness import project, run_pytest  # noqa: F401

CONDITIONS = 'def conditions():\n    return {"rare": True, "here": True, "elsewhere": False}\n'
CRASH = "import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)"
PAGE = """# Page

```python
--8<-- "shown/form.py"
```

<!--pytest-codeblocks:expected-output-->

```text
--8<-- "shown/form.out"
```
"""


WITHIN = '<!--pytest.mark.within(0.02, reason="so")-->\n'


@pytest.fixture
def prove(project):  # noqa: F811
    """Proves a page with one program, where `rare` and `here` hold, and `elsewhere` does not; what pytest says."""
    (project / "conditions.py").write_text(CONDITIONS, "utf-8")
    (project / "docs/en/form.md").write_text(PAGE, "utf-8")
    folder = project / "snippets/shown"

    def run(program, *arguments, **outputs):
        (folder / "form.py").write_text(program, "utf-8")
        for name, text in outputs.items():
            (folder / ("form.out" if name == "out" else f"form.{name}.out")).write_text(text, "utf-8")
        return run_pytest(project, "-o", "block_preload=conditions.py", *arguments, "docs/en/form.md")

    run.folder = folder
    return run


@pytest.mark.parametrize(
    ("program", "outputs", "says"),
    [
        ("print(1)", {"out": "2\n", "here": "1\n"}, "2 passed"),
        ("print(1)", {"out": "1\n", "elsewhere": "2\n"}, "2 passed"),
        ("print(1)", {"out": "3\n", "here": "2\n", "rare": "1\n"}, "2 passed"),
        ("print(1)\n1 / 0", {"out": "1\n", "here": "1\nZeroDivisionError: division by zero\n"}, "2 passed"),
        ("", {"out": "1\n", "here": ""}, "2 passed"),
        (
            "print(1)",
            {"out": "1\n", "here": "2\n"},
            "docs/en/form.md:9 (shown/form.out): what is shown for here is not what was printed",
        ),
        ("print(1)", {"out": "2\n", "elsewhere": "1\n"}, "where rare, here holds."),
        ("1 / 0", {"out": "1\n"}, "where rare, here holds."),
        ("print(1)", {"out": "1\n", "hree": "2\n"}, "for hree, which is no condition; there are rare, here, elsewhere"),
        ("print(1)", {"out": "1\n", "here": "1\n"}, "shown/form.here.out says what shown/form.out says: delete it"),
        (
            "print(1)",
            {"out": "2\n", "rare": "1\n", "here": "1\n"},
            "docs/en/form.md:9: form.rare.out says what form.here.out says: delete it",
        ),
        ("print(1)", {"out": "1\n", "rare": "1\n", "here": "2\n"}, "2 passed"),
        (CRASH, {"out": "1\n", "here": "Segmentation fault\n"}, "2 passed"),
        (CRASH, {"out": "1\n", "here": "2\n"}, "the program was killed by SIGSEGV"),
        (CRASH, {"out": "Segmentation fault\n"}, "the program was killed by SIGSEGV"),
    ],
    ids=[
        "holds",
        "holds elsewhere",
        "two hold",
        "raises here only",
        "prints nothing here",
        "wrong",
        "undeclared output",
        "undeclared error",
        "misspelt",
        "needless",
        "needless beside another",
        "as most others",
        "crashes",
        "crashes undeclared",
        "crashes everywhere",
    ],
)
def test_the_form_that_holds_here_is_what_counts(prove, program, outputs, says):
    assert says in prove(program, **outputs)


def test_a_form_is_written_where_it_holds(prove):
    assert "written: snippets/shown/form.here.out" in prove("print(1)", "--update-outputs", out="2\n", here="")
    assert (prove.folder / "form.here.out").read_text("utf-8") == "1\n"
    assert (prove.folder / "form.out").read_text("utf-8") == "2\n"


def test_what_is_printed_otherwise_is_written_as_a_form(prove):
    """--form makes a file where an output differs from what holds without it, and takes one away that does not."""
    said = prove("print(1)", "--update-outputs", "--form", "here", out="2\n")
    assert "written: snippets/shown/form.here.out" in said
    assert (prove.folder / "form.here.out").read_text("utf-8") == "1\n"
    assert (prove.folder / "form.out").read_text("utf-8") == "2\n"
    said = prove("print(2)", "--update-outputs", "--form", "here")
    assert "written: snippets/shown/form.here.out" in said
    assert not (prove.folder / "form.here.out").exists()
    assert "2 passed" in prove("", "--update-outputs", "--form", "rare")
    assert (prove.folder / "form.rare.out").read_text("utf-8") == ""


@pytest.fixture
def prove_within(prove):
    """The same, where decimals may differ by 0.02."""
    (prove.folder.parent.parent / "docs/en/form.md").write_text(
        PAGE.replace("```python", f"{WITHIN}```python"), "utf-8"
    )
    return prove


@pytest.mark.parametrize(
    ("program", "outputs", "says"),
    [
        ("print(0.51)", {"out": "9.0\n", "here": "0.5\n"}, "2 passed"),
        ("print(0.55)", {"out": "9.0\n", "here": "0.5\n"}, "0.5 is shown and 0.55 was printed: they differ by 0.05"),
        ("raise ValueError(0.51)", {"out": "9.0\n", "here": "ValueError: 0.5\n"}, "2 passed"),
        (
            "print(0.51)",
            {"out": "0.5\n", "here": "0.51\n"},
            "form.here.out says within the tolerance what form.out says: delete it",
        ),
    ],
    ids=["within", "too far", "error within", "needless"],
)
def test_a_form_has_the_tolerance_of_its_output(prove_within, program, outputs, says):
    assert says in prove_within(program, **outputs)


def test_forms_within_the_tolerance_are_left_alone(prove_within):
    """And what differs from x.out within it needs no form."""
    assert "written:" not in prove_within("print(0.51)", "--update-outputs", out="9.0\n", here="0.5\n")
    assert (prove_within.folder / "form.here.out").read_text("utf-8") == "0.5\n"
    assert "written:" in prove_within("print(0.6)", "--update-outputs")
    assert (prove_within.folder / "form.here.out").read_text("utf-8") == "0.6\n"
    said = prove_within("print(9.01)", "--update-outputs", "--form", "here")
    assert "written: snippets/shown/form.here.out" in said
    assert not (prove_within.folder / "form.here.out").exists()
    assert "written:" not in prove_within("print(9.02)", "--update-outputs", "--form", "here")
    assert (prove_within.folder / "form.out").read_text("utf-8") == "9.0\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--update-outputs", "--form", "elsewhere"], "--form elsewhere is no condition that holds here"),
        (["--form", "here"], "--form says what --update-outputs writes: give both"),
    ],
)
def test_a_form_that_cannot_be_written_is_named(prove, arguments, says):
    assert says in prove("print(1)", *arguments, out="2\n")
    assert (prove.folder / "form.out").read_text("utf-8") == "2\n"


@pytest.fixture
def snippets(tmp_path, monkeypatch):
    """A folder of snippets that the build takes for the project's."""
    monkeypatch.setattr(forms, "SNIPPETS", tmp_path)
    (tmp_path / "x.out").write_text("1\n", "utf-8")
    return tmp_path


SHOWN = '    ```text\n    --8<-- "x.out"\n    ```\n\nNext.\n'


def test_a_page_shows_the_other_output_below(snippets):
    (snippets / "x.without-avx512.out").write_text("2\n", "utf-8")
    assert forms.add_forms(SHOWN, "en") == (
        '    ```text\n    --8<-- "x.out"\n    ```\n\n'
        "    On a processor without AVX-512, this is printed:\n    { .other-output }\n\n"
        "    <!--pytest-codeblocks:other-output-->\n\n"
        '    ```text\n    --8<-- "x.without-avx512.out"\n    ```\n\nNext.\n'
    )
    assert "在没有 AVX-512 的处理器上，输出是：" in forms.add_forms(SHOWN, "zh")


@pytest.fixture
def supported(monkeypatch):
    """Three versions that pages are proved with."""
    monkeypatch.setattr(
        docs_data, "facts", lambda name: ["2.10.0", "2.9.1", "2.8.0", "2.7.1"] if name == "versions" else facts(name)
    )


def test_a_page_has_the_outputs_of_older_versions_behind_a_line(snippets, supported):
    """The oldest first, each with the versions that it holds for: those from the one after the form before it."""
    for name, text in (("up-to-2.9", "2\n"), ("up-to-2.7", ""), ("up-to-2.8", "3\n")):
        (snippets / f"x.{name}.out").write_text(text, "utf-8")
    made = forms.add_forms(SHOWN.replace("    ", ""), "en")
    assert made == (
        '```text\n--8<-- "x.out"\n```\n\nUp to torch 2.7, nothing is printed.\n{ .other-output }\n\n'
        '??? other "With torch 2.8, this is printed:"\n    <!--pytest-codeblocks:other-output-->\n\n'
        '    ```text\n    --8<-- "x.up-to-2.8.out"\n    ```\n\n'
        '??? other "With torch 2.9, this is printed:"\n    <!--pytest-codeblocks:other-output-->\n\n'
        '    ```text\n    --8<-- "x.up-to-2.9.out"\n    ```\n\nNext.\n'
    )
    (snippets / "x.up-to-2.8.out").unlink()
    assert "torch 2.8 到 2.9 中，输出是：" in forms.add_forms(SHOWN, "zh")


def test_conditions_of_the_build_are_those_of_the_doc_test():
    """In the same order, as the first that holds is the one that counts."""
    assert list(docs_data.conditions()) == list(conditions())


def test_a_page_says_that_nothing_is_printed(snippets):
    (snippets / "x.without-avx512.out").write_text("", "utf-8")
    made = forms.add_forms(SHOWN, "en")
    assert "nothing is printed." in made
    assert "other-output-->" not in made


def test_a_page_without_forms_stays_as_it_is(snippets):
    assert forms.add_forms(SHOWN, "en") == SHOWN


def test_a_form_for_no_condition_stops_the_build(snippets):
    (snippets / "x.without-avx.out").write_text("2\n", "utf-8")
    with pytest.raises(PageError, match=r"x\.without-avx\.out is for a condition that neither docs/data/versions\.yml"):
        forms.add_forms(SHOWN, "en")
