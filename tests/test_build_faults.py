"""What is wrong with a page stops the build with the page's place, its line and the cure; and a build leaves no trace.

All builds run in one process, one after the other, on a project of three pages: what one build left behind would show
in the next.
"""

import json
import re
import shutil
import subprocess
import sys

import pytest
from content import behind
from editions import both
from exports import rendered_notebook
from lxml import html
from mkdocs.exceptions import BuildError
from website import EDITIONS, ROOT, files_of

PAGE = """---
description: {description}
---

# {title} {{ #page }}

```python
--8<-- "article/layer_forward.py"
```

<!--pytest-codeblocks:expected-output-->

```text
--8<-- "article/layer_forward.out"
```

$x$

```quiz
from: article/what_does_this_print.out
choices:
{choices}```
"""
NOTEBOOK = """---
description: {description}
notebook: true
---

# {title} {{ #note }}

```python
--8<-- "cell-equals-layer/cell_equals_layer.py:build"
```

##### {title} 5 {{ #five }}

## {title} 2 {{ #two }}
"""
# What goes wrong → (file below docs/, what is replaced in it, by what, what the build says); no text is the whole file.
FAULTS = {
    "a snippet that does not exist": (
        "en/page.md",
        "layer_forward.py",
        "gone.py",
        "docs/en/page.md:8: Snippet at path 'article/gone.py' could not be found: look for it below snippets/",
    ),
    "a section that does not exist": (
        "en/page.md",
        'layer_forward.py"',
        'layer_forward.py:gone"',
        "docs/en/page.md:8: Snippet section 'gone' could not be located",
    ),
    "a snippet of a notebook that does not exist": (
        "zh/note.md",
        ":build",
        ":gone",
        "docs/zh/note.md:10: Snippet section",
    ),
    "a formula that cannot be read": ("zh/page.md", "$x$", r"$\foo{x}$", "docs/zh/page.md:18: this formula"),
    "a quiz that is no YAML": ("en/page.md", "choices:", "choices: [", "docs/en/page.md:19: a quiz is YAML"),
    "a quiz without the right answer": ("en/page.md", "says: ", "says: no ", "none of the choices says what"),
    "a figure without a kind": ("en/page.md", "```quiz", "```figure", "docs/en/page.md:19: a figure is of kind"),
    "a figure whose axis is a number": (
        "en/page.md",
        "$x$",
        "```figure\nkind: tensors\ntitle: A\ndescription: B\nfrom: article/layer_forward.out\n"
        "tensors: [{name: output, axes: [1, N, H_out]}]\n```",
        "docs/en/page.md:17: a figure gives output the axes [1, 'N', 'H_out']: write a list of texts",
    ),
    "a figure whose title is a number": (
        "zh/page.md",
        "$x$",
        "```figure\nkind: tensors\ntitle: 5\ndescription: B\nfrom: x.out\ntensors: []\n```",
        "docs/zh/page.md:18: the figure 5 has",
    ),
    "a figure whose program prints other tensors": (
        "en/page.md",
        "$x$",
        "```figure\nkind: losses\ntitle: A\ndescription: B\nfrom: article/layer_forward.out\n"
        "losses: losses\nmask: mask\nright: loss\nwrong: mean\n```",
        'prints no rows of that name: print("losses", losses.tolist())',
    ),
    "a figure of something else": (
        "en/page.md",
        "$x$",
        "```figure\nkind: tensors\ntitle: A\ndescription: B\nfrom: article/layer_forward.out\ntensors: [5]\n```",
        "docs/en/page.md:17: ",
    ),
    "a heading without an id": ("zh/page.md", "$x$", "## 为什么", "docs/zh/page.md:18: this heading has no id"),
    "a term without its Chinese name": (
        "data/glossary.yml",
        "  zh: ",
        "  chinese: ",
        "docs/data/glossary.yml: rnn has no zh: a term has id, part, en, zh",
    ),
    "no description": ("en/page.md", "description: ", "about: ", "docs/en/page.md: a page says what it is about"),
    "front matter that is no YAML": ("en/page.md", "description: ", "description: [", "docs/en/page.md: a page says"),
    "a description of two lines": ("en/page.md", "description: ", "description: |\n  One\n  ", "both/llms.txt: "),
    "a page that is not UTF-8": ("en/page.md", None, b"# Gr\xfc\xdfe\n", "docs/en/page.md: this file is not UTF-8"),
    "an empty page": ("en/page.md", None, b"", "docs/en/page.md: a page says what it is about"),
    "a page in English alone": (
        "en/more.md",
        None,
        b"---\ndescription: More\n---\n\n# More { #more }\n",
        "docs/zh/more.md does not exist: docs/en/more.md needs its counterpart in the other language",
    ),
    "a page in Chinese alone": (
        "zh/more.md",
        None,
        b"---\ndescription: More\n---\n\n# More { #more }\n",
        "docs/en/more.md does not exist: docs/zh/more.md needs its counterpart in the other language",
    ),
    "a block in one language alone": ("zh/page.md", "$x$\n", "$x$\n\n二\n", "both/page/index.html, <article>: "),
    "a notebook with a cell too many": ("zh/note.md", "\n## ", "\n```python\nx = 1\n```\n\n## ", "both/note/"),
    "a notebook without a title": (
        "en/note.md",
        "\n# ",
        "\n## ",
        "docs/en/note.md: a notebook page begins with its title",
    ),
    "a notebook that begins with a plot": (
        "en/note.md",
        "```python",
        "![Plot](../../snippets/cell-equals-layer/cell_equals_layer.plot.svg)\n\n```python",
        "docs/en/note.md:8: an output or a plot without a program right in front of it",
    ),
    "a plot that does not exist": (
        "en/note.md",
        "##### ",
        "![Plot](gone.svg)\n\n##### ",
        "docs/en/note.md:12: this page shows gone.svg, which does not exist",
    ),
    "a heading that Markdown alone takes for one": (
        "en/note.md",
        "## ",
        "Heading\n-------\n\n## ",
        "docs/en/note.md: a notebook page writes each heading as",
    ),
    "a script in a page": (
        "en/page.md",
        "$x$",
        "<script>x = 1</script>",
        "page.md: a script stands in the page: x = 1",
    ),
    "a link from the root of a host": (
        "en/page.md",
        "$x$",
        "[there](/article/)",
        "Doc file 'page.md' contains an absolute link '/article/'",
    ),
    "a template without an article": (
        "en/page.md",
        "---\n\n",
        "template: sitemap.xml\n---\n\n",
        "page.md has 0 places",
    ),
    "a list of errors that does not exist": (
        "en/page.md",
        "$x$",
        "<!-- errors gone -->",
        "docs/data/errors/gone.yml does not exist",
    ),
    "a change of a page that does not exist": ("data/changes.yml", "index.md", "gone.md", "changes.yml names gone.md"),
    "a word that is missing": ("data/words.yml", "permalink:", "permanent:", "words.yml has no word 'permalink'"),
    "data that is no YAML": (
        "data/words.yml",
        "permalink:",
        "permalink: [",
        "words.yml: cannot be read as YAML",
    ),
    "a question of a page that does not exist": (
        "data/questions/gone.yml",
        None,
        b"gone: [{en: Gone?, zh: Where?}]",
        "docs/data/questions/gone.yml: there is no page docs/en/gone.md: write it, or remove the file",
    ),
    "a question of a section that does not exist": (
        "data/questions/page.yml",
        "page:",
        "gone:",
        "docs/data/questions/page.yml: docs/en/page.md has no section { #gone }: write it, or correct the id",
    ),
    "a question of a section that one language lacks": (
        "zh/page.md",
        "{ #page }",
        "{ #other }",
        "docs/data/questions/page.yml: docs/zh/page.md has no section { #page }",
    ),
    "a question in one language": (
        "data/questions/page.yml",
        ", zh: 怎么做？",
        "",
        "docs/data/questions/page.yml: page: a question is given in each of en, zh, but here is {'en': 'How?'}",
    ),
    "a question that is no text": ("data/questions/page.yml", "How?", "5", "a question is a text, but here is 5"),
    "a section without questions": ("data/questions/page.yml", "page:", "page: no\nother:", "page: has no list of"),
    "a question twice": (
        "data/questions/page.yml",
        "How?",
        "why ?",
        "the question 'why ?' is there more than once (docs/data/questions/page.yml: page, "
        "docs/data/questions/page.yml: page)",
    ),
    "questions without sections": ("data/questions/page.yml", "page:", "", "page.yml: must be sections by the ids"),
    "a table that is nowhere": (
        "data/tools/explorer.yml",
        None,
        b"table: {printed: 'article/layer_forward.out:gone'}",
        "takes a table from snippets/article/layer_forward.out, which has no section 'gone'",
    ),
}
# Builds the project again and again: as it is, with each fault, and as it is once more; prints what was said each time.
BUILDS = """
import json, logging, pathlib, shutil, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config

class Said(logging.Handler):
    def emit(self, record):
        said.append(record.getMessage())

def built(site):
    try:
        build(load_config("mkdocs.yml", site_dir=site, strict=True))
    except SystemExit:
        return True  # MkDocs' own way of stopping
    except Exception as error:
        said.append(f"traceback of {type(error).__name__}: {error}")

logging.getLogger("mkdocs").addHandler(Said(logging.WARNING))
faults, said, found = json.load(open("faults.json")), [], {}
built("site-before")
assert not said, said
for fault, (name, old, new) in faults.items():
    file = pathlib.Path("docs", name)
    before = file.read_bytes() if file.exists() else None
    file.write_bytes(new.encode("latin-1") if old is None else before.decode().replace(old, new, 1).encode())
    said.clear()
    stopped = built("site-wrong")
    found[fault] = {"stopped": stopped, "said": list(said)}
    if before is None:
        file.unlink()
    else:
        file.write_bytes(before)
said.clear()
built("site-after")
assert not said, said
page = pathlib.Path("docs/en/page.md")
before = page.read_text("utf-8")
page.write_text(before.replace("# Title", "# Another title", 1), "utf-8")
built("site-behind")
page.write_text(before, "utf-8")
print(json.dumps(found))
"""


@pytest.fixture(scope="session")
def project(tmp_path_factory):
    """A project of three pages, with the site's own hooks, theme and words."""
    project = tmp_path_factory.mktemp("faults")
    for name in (
        "hooks",
        "docs/theme",
        "docs/data",
        "snippets/article",
        "snippets/cell-equals-layer",
        "snippets/tools",
    ):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("errors", "questions"):
        shutil.rmtree(project / "docs/data" / name)
    (project / "docs/data/questions").mkdir()
    (project / "docs/data/questions/page.yml").write_text(
        "page:\n- {en: Why ?, zh: 为什么？}\n- {en: How?, zh: 怎么做？}\n", "utf-8"
    )
    (project / "docs/data/changes.yml").write_text("- {day: 2026-01-01, page: index.md, en: New, zh: 新}\n")
    settings = re.sub(r"^nav:\n(?:  .*\n)+", "", (ROOT / "mkdocs.yml").read_text("utf-8"), flags=re.MULTILINE)
    (project / "mkdocs.yml").write_text(settings, "utf-8")
    answer = (ROOT / "snippets/article/what_does_this_print.out").read_text("utf-8")
    choices = "".join(f"  - says: {says.strip()}\n    why: So.\n" for says in (answer, "(1,)"))
    for edition, words in {
        "en": {"title": "Title", "description": "About"},
        "zh": {"title": "题", "description": "关于"},
    }.items():
        folder = project / "docs" / edition
        folder.mkdir()
        (folder / "index.md").write_text(
            "---\ndescription: {description}\n---\n\n# {title} {{ #home }}\n".format(**words), "utf-8"
        )
        (folder / "page.md").write_text(PAGE.format(**words, choices=choices), "utf-8")
        (folder / "note.md").write_text(NOTEBOOK.format(**words), "utf-8")
        if edition != "en":
            assert behind.main([str(path) for path in folder.glob("*.md")]) is None
    return project


@pytest.fixture(scope="session")
def said(project):
    """What the build says of each fault: whether it stopped, and its messages."""
    faults = {
        fault: (name, old, new.decode("latin-1") if old is None else new)
        for fault, (name, old, new, _) in FAULTS.items()
    }
    (project / "faults.json").write_text(json.dumps(faults), "utf-8")
    done = subprocess.run([sys.executable, "-c", BUILDS], cwd=project, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_its_place(said, fault):
    """The build stops, and one message names the page, the line where there is one, and what to do; no traceback."""
    messages = said[fault]["said"]
    assert said[fault]["stopped"], messages
    assert [each for each in messages if FAULTS[fault][3] in each], messages
    assert [each for each in messages if "raised at" in each] == []


def test_builds_leave_no_trace(said, project):
    """After all those builds, in the same process, the site is the same to the byte as before them."""
    before, after = (files_of(project / name) for name in ("site-before", "site-after"))
    assert before.keys() == after.keys()
    assert [name for name in before if before[name] != after[name]] == []


def test_a_page_that_is_behind_says_so(said, project):
    """When a block of the English page has changed, the Chinese page has a banner, and no other page has."""
    banners = {
        file.relative_to(project / "site-behind").as_posix()
        for file in (project / "site-behind").rglob("*.html")
        if html.parse(str(file)).xpath("//aside[@class='md-banner']")
    }
    assert banners == {f"{edition}/page/index.html" for edition in ("zh", "zh-hant", "both")}


@pytest.mark.parametrize("edition", EDITIONS.values())
def test_headings_of_a_notebook_keep_their_ids(said, project, edition):
    """A heading of any level has its own id, and those after it have theirs."""
    page = html.parse(str(project / "site-before" / edition / "note/index.html"))
    headings = page.xpath("//article//*[self::h1 or self::h2 or self::h5]")
    assert [(each.tag, each.get("id")) for each in headings] == [("h1", "note"), ("h5", "five"), ("h2", "two")]


def test_a_heading_too_many_is_named():
    """What is shown as a heading and was not written as one would take the id of the next."""
    with pytest.raises(BuildError, match="it shows 2, and 1 are written so"):
        rendered_notebook.simplify(
            '<div class="jp-RenderedMarkdown"><h1>A</h1><h2>B</h2></div>', [("#", "A", "a")], [], "en"
        )


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("<section>One</section>", "<select>一</select>"),
        ("<p>One<br></p>", "<p>一<b></p>"),
        ("<ul><li>One</li></ul><ul></ul>", "<ul><li>一</li></ul>"),
    ],
)
def test_frames_of_another_tree_are_named(english, chinese):
    """What is around two articles is parallel tag by tag, by whole names."""
    with pytest.raises(BuildError, match="both/page/: the menus of the two languages are not parallel: '<"):
        both.merge_frames(english, chinese, "both/page/")


def test_mkdocs_has_one_hook():
    """The order of the steps is that of the lines in hooks/build.py: no setting can change it."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert re.findall(r"^hooks: (.*)$", settings, re.MULTILINE) == ["[hooks/build.py]"]
    defined = re.findall(r"^def (on_\w+)", (ROOT / "hooks/build.py").read_text("utf-8"), re.MULTILINE)
    assert len(defined) > 10
    others = [file for file in (ROOT / "hooks").rglob("*.py") if file.name != "build.py"]
    assert [
        file for file in others if re.search(r"^def on_|event_priority", file.read_text("utf-8"), re.MULTILINE)
    ] == []


@pytest.mark.parametrize("order", [["search", "mkdocs-jupyter"], ["mkdocs-jupyter", "search"]], ids=" ".join)
def test_the_order_of_plugins_makes_no_difference(said, project, order):
    """The site is the same whichever plugin stands first."""
    settings = (project / "mkdocs.yml").read_text("utf-8")
    found = re.search(r"^plugins:\n((?:  .*\n)+)", settings, re.MULTILINE)[1]
    parts = {name: re.search(rf"^  - {name}:\n(?:    .*\n)+", found, re.MULTILINE)[0] for name in order}
    (project / "swapped.yml").write_text(settings.replace(found, "".join(parts[name] for name in order)), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", "swapped.yml", "-d", "site-swapped"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    swapped, before = (files_of(project / name) for name in ("site-swapped", "site-before"))
    assert swapped.keys() == before.keys()
    assert [name for name in swapped if swapped[name] != before[name]] == []


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], "usage: python hooks/content/behind.py docs/zh/PAGE.md"),
        (["README.md"], "is no page of an edition"),
        (["docs/README.md"], "is no page of an edition"),
        (["docs/en/index.md"], "is a page of docs/en, which follows none: name its translation"),
        (["docs/zh/gone.md"], "docs/zh/gone.md does not exist"),
        (["docs/zh/alone.md"], "docs/en/alone.md does not exist"),
    ],
)
def test_what_cannot_follow_is_named(tmp_path, names, said):
    """The command that records what a page follows says how it is used, and what is wrong with what it was given."""
    for file in ("docs/en/index.md", "docs/zh/alone.md"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("# Title\n")
    command = [sys.executable, str(ROOT / "hooks/content/behind.py"), *names]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
