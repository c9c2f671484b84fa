"""The glossary on the site: a page with every term, and on other pages a link at the first use of each."""

import pytest
from content import glossary
from docs_data import facts
from lxml import html
from theme.search_words import teach_terms
from website import EDITIONS, PAGES, Page, read

TERMS = facts("glossary")
teach_terms()  # Chinese is cut as in the build


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_page_lists_every_term(edition, site):
    document = read(Page(edition, "reference/glossary.md").file(site))
    assert [term.get("id") for term in document.xpath("//dl/dt")] == [
        term["id"] for part in dict.fromkeys(term["part"] for term in TERMS) for term in TERMS if term["part"] == part
    ]
    meanings = [meaning.text for meaning in document.xpath("//dl/dd")]
    assert sorted(meanings) == sorted(term[f"{edition}_def"] for term in TERMS)


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_term_is_linked_once_on_a_page_and_in_its_own_words(page, site):
    linked = read(page.file(site)).xpath("//a[@class='term']")
    ids = [link.get("href").rsplit("#")[1] for link in linked]
    assert len(ids) == len(set(ids))
    for link, term in zip(linked, ids, strict=True):
        (meant,) = (each for each in TERMS if each["id"] == term)
        assert link.text.lower().startswith(meant[page.edition].lower())
        assert link.get("title") == meant[f"{page.edition}_def"]


def linked(source, language):
    """The terms that a piece of HTML gets links for, as (words, id)."""
    made = html.fragment_fromstring(glossary.link_terms(source, language, "g/"), create_parent="div")
    assert "".join(made.itertext()) == "".join(html.fragment_fromstring(source, create_parent="div").itertext())
    return [(link.text, link.get("href").removeprefix("g/#")) for link in made.iter("a") if link.get("class")]


@pytest.mark.parametrize(
    ("language", "source", "found"),
    [
        ("en", "<p>Gates and a gate.</p>", [("Gates", "gate")]),
        ("en", "<p>An input gate</p>", [("input gate", "input_gate")]),
        ("en", "<p>delegate, gate-like</p>", []),
        ("en", "<h2>The gate</h2><pre>gate</pre><p><code>gate</code> <a href='x'>gate</a></p>", []),
        ("en", "<p><code>a</code> gate &lt;b&gt;</p>", [("gate", "gate")]),
        ("zh", "<p>专门的门</p>", [("门", "gate")]),
        ("zh", "<p>隐藏状态与隐藏状态</p>", [("隐藏状态", "hidden_state")]),
    ],
)
def test_what_is_a_term(language, source, found):
    assert linked(source, language) == found
