"""Mends of the theme: what its script and its HTML do to readers that no setting, template block or style reaches.

A mend replaces a string in a file of the theme. The theme's files are minified and their names hold a hash, so that
each version of the theme may move, change or drop what a mend replaces. Nothing is skipped: a mend without its one
place stops the build. tests/test_theme.py serves the site with each mend undone, and sees the mend's test fail;
benchmarks/mends.py measures those that save the browser work. CONTRIBUTING.md says what to do when the theme changes.
"""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from importlib.metadata import version

from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, Files

BUNDLE = "assets/javascripts/bundle.*.min.js"
WORKER = "assets/javascripts/workers/search.*.min.js"
QUESTIONS = "assets/search.js"  # our part of the worker


@dataclass(frozen=True)
class Mend:
    """What is replaced in a file of the theme, and why.

    `changes` are pairs of strings, the theme's and ours; `without` is what readers suffer without them, as the end of
    the sentence "Without it, …"; `test` is the function in tests/test_theme.py that fails without them.
    """

    name: str
    without: str
    test: str
    changes: tuple[tuple[str, str], ...]


# The theme's script, assets/javascripts/bundle.*.min.js.
SCRIPT = (
    Mend(
        name="alternates",
        without="the theme takes each <link rel=alternate> for the root of an edition and asks for a sitemap.xml "
        "below it, though ours lead from page to page, as hreflang should: each visit meets two 404s",
        test="test_no_sitemap_is_asked_for_in_vain",
        changes=(('"link[rel=alternate]"', '"link[rel=none]"'),),
    ),
    Mend(
        name="port",
        without="instant navigation, which knows the pages by their addresses in the sitemap, is off where the site "
        "is served at another port than it was built for",
        test="test_instant_navigation_works_at_another_port",
        changes=(("e.hostname=t.hostname,e}", "e.hostname=t.hostname,e.port=t.port,e}"),),
    ),
    Mend(
        name="index",
        without="each visit fetches the search index, more than all else on a page, whether or not its reader searches",
        test="test_search_index_is_fetched_when_the_search_is_opened",
        changes=(('$(location.protocol!=="file:"),Je("search")', '$(!1),Je("search")'),),
    ),
    Mend(
        name="highlight",
        without="each visit fetches the search index, for the words to mark on a page that no search has led to",
        test="test_search_index_is_fetched_when_the_search_is_opened",
        changes=(
            (
                'return z([t,r.pipe(Q(we()),g(o=>!!o.searchParams.get("h")))]).pipe(',
                'return r.pipe(Q(we()),g(o=>!!o.searchParams.get("h")),b(o=>z([t,$(o)]))).pipe(',
            ),
        ),
    ),
    Mend(
        name="same page",
        without="the first link to a section of the same page fetches the page again, and throws away what the reader "
        "has typed or opened there",
        test="test_a_link_within_the_page_keeps_the_page",
        changes=(
            (
                'let s=t.pipe(ne("pathname"),b(a=>',
                'let at=location.pathname,s=t.pipe(ne("pathname"),b(a=>at===(at=a.pathname)?y:',
            ),
            # The theme scrolls to a section only after it has fetched a page.
            ('s.pipe(b(()=>t),ne("hash"))', 'L(s,[0]).pipe(b(()=>t),ne("hash"))'),
        ),
    ),
    Mend(
        name="numbers",
        without="the sentence that counts what a search has found shows a # in its second language, in the edition "
        "with both: the number goes into the first place alone",
        test="test_a_number_is_in_both_languages",
        changes=(('Ct.translations[e].replace("#"', 'Ct.translations[e].replaceAll("#"'),),
    ),
    Mend(
        name="colour scheme",
        without="a <meta> that declares the scheme makes the browser recalculate the styles of the whole page twice "
        "as it opens; site.css has a rule that declares the same",
        test="test_the_scheme_is_declared_by_a_rule",
        changes=(('let o=x("meta",{name:"color-scheme"});document.head.appendChild(o);', "let o={};"),),
    ),
    Mend(
        name="switching",
        without="an attribute that is for a moment set on the body, to turn transitions off while the scheme changes, "
        "makes the browser recalculate the styles of the whole page twice as it opens, when no scheme changes",
        test="test_an_opening_page_does_not_switch_schemes",
        changes=(
            (
                'if(document.body.setAttribute("data-md-color-switching",""),',
                'if(document.body.getAttribute("data-md-color-scheme")!==s.color.scheme&&'
                'document.body.setAttribute("data-md-color-switching",""),',
            ),
        ),
    ),
    Mend(
        name="style sheets",
        without="the addresses of the style sheets are made absolute, for which the browser loads each sheet a second "
        "time and recalculates the styles of the whole page",
        test="test_style_sheets_are_loaded_once",
        changes=(
            # The absolute addresses are needed only to tell the sheets of two pages apart.
            (
                'for(let r of["href","src"]){',
                'if(t.rel==="stylesheet")t.dataset.at=t.href;else for(let r of["href","src"]){',
            ),
            ("t.set(r.outerHTML,r)", "t.set(r.dataset.at||r.outerHTML,r)"),
        ),
    ),
    Mend(
        name="wide blocks",
        without="the browser lays the page out once for each block of code, as the theme measures it and adds its "
        "button; assets/site.js makes wide blocks scrollable by keyboard, and measures all of them at once",
        test="test_blocks_are_not_measured_one_by_one",
        changes=(
            ('Le(e).pipe(m(({width:t})=>({scrollable:At(e).width>t})),ne("scrollable"))', "L(tt,$({scrollable:!1}))"),
        ),
    ),
    Mend(
        name="copying",
        without="the browser recalculates styles once for each block of code, as the theme asks whether it can copy",
        test="test_the_browser_is_not_asked_for_each_block_whether_it_can_copy",
        changes=(('if(Kn.default.isSupported()&&(e.closest(".copy")', 'if((e.closest(".copy")'),),
    ),
)

# The HTML of each page.
PAGE = (
    Mend(
        name="checkboxes",
        without="each page has two errors that the Nu Html Checker finds: HTML knows autocomplete of texts only, and "
        "the theme forbids it to the checkboxes behind its menu and its search, outside of all template blocks",
        test="test_no_checkbox_is_to_be_completed",
        changes=tuple(
            (f'type="checkbox" id="__{name}" autocomplete="off">', f'type="checkbox" id="__{name}">')
            for name in ("drawer", "search")
        ),
    ),
)


def theme_changed(faults: list[tuple[str, str]]) -> BuildError:
    """The error that stops the build where the theme is not the one that the mends are made for.

    `faults` are pairs: what was not found, and what readers suffer for it.
    """
    said = "\n".join(f"- {fault}\n  Without it, {without}." for fault, without in faults)
    return BuildError(
        f"Material for MkDocs {version('mkdocs-material')} is not the theme that the mends are made for:\n{said}\n"
        'Where to look: hooks/theme/mends.py, and "When the theme changes" in CONTRIBUTING.md.'
    )


def mend(text: str, mends: tuple[Mend, ...], name: str) -> str:
    """Replace what each mend replaces, once each, in the text of a file or page of that name.

    A BuildError names all mends that have not their one place.
    """
    changes = [(each, theirs, ours) for each in mends for theirs, ours in each.changes]
    faults = [
        (f'{name} has {text.count(theirs)} places, not one, for the mend "{each.name}": {theirs}', each.without)
        for each, theirs, _ in changes
        if text.count(theirs) != 1
    ]
    if faults:
        raise theme_changed(faults)
    for _, theirs, ours in changes:
        text = text.replace(theirs, ours)
    return text


def the_one(files: Files, pattern: str, without: str) -> File:
    """The one file of the theme that a pattern names; a BuildError where there is none or another."""
    found = [file for file in files if fnmatchcase(file.src_uri, pattern)]
    if len(found) != 1:
        names = ", ".join(file.src_uri for file in found) or "none"
        raise theme_changed([(f"there must be one file {pattern}; found: {names}", without)])
    return found[0]


def mend_scripts(files: Files) -> None:
    """Mend the theme's script, and put our questions into its search worker, before the build copies the files."""
    bundle = the_one(files, BUNDLE, "; ".join(each.without for each in SCRIPT))
    bundle.content_string = mend(bundle.content_string, SCRIPT, bundle.src_uri)
    without = "the search takes every word of a question for the beginning of a word"
    worker, questions = the_one(files, WORKER, without), the_one(files, QUESTIONS, without)
    worker.content_string = f"(() => {{\n{questions.content_string}}})();\n{worker.content_string}"
    files.remove(questions)


def mend_page(html: str, name: str) -> str:
    """Mend a page's HTML; `name` is that of its source, for the message."""
    return mend(html, PAGE, name)
