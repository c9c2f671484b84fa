"""A Chinese page follows the English one, and says so when it no longer does."""

from itertools import count

import pytest
from content import behind
from mkdocs.utils import meta
from website import pages_of, read

PAGES = pages_of("zh")


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_no_page_is_behind(page):
    """Each Chinese page follows the English one as it is now."""
    follows = meta.get_data(page.source.read_text("utf-8"))[1].get("follows")
    assert not behind.is_behind(follows, page.twin("en").source.read_text("utf-8")), (
        f"docs/{page} does not follow docs/en/{page.name} as it is now: bring it up to date, then "
        f"python hooks/content/behind.py docs/{page}"
    )


def test_no_page_says_that_it_is_behind(site):
    """There is no banner on a page that follows."""
    assert [str(page) for page in PAGES if read(page.file(site)).find_class("md-banner")] == []


def test_white_space_is_no_change():
    """What stands between the blocks, and how their lines are broken, does not count; their words do."""
    assert behind.source_digest("---\na: 1\n---\n\n# A\n\nOne\ntwo.\n") == behind.source_digest("# A\n\n\nOne two.")
    assert behind.source_digest("# A\n\nOne.") != behind.source_digest("# A\n\nTwo.")
    assert behind.source_digest("# A\n\nOne.") != behind.source_digest("# A One.")


@pytest.mark.parametrize("name", ["title", "description"])
def test_what_lists_of_pages_show_counts(name):
    """Another title or description is a change, as readers meet them in searches; what they never see is none."""
    page = "---\n{}: {}\n---\n\n# A\n"
    assert behind.source_digest(page.format(name, "One")) != behind.source_digest(page.format(name, "Two"))
    assert behind.source_digest(page.format("hide", "[toc]")) == behind.source_digest("# A\n")


@pytest.mark.parametrize(
    "text", ["# 标题\n", "---\ndescription: 说明\n---\n\n# 标题\n", "---\nfollows: 0\nscript: x.js\n---\n# 标\n"]
)
def test_following_changes_the_front_matter_alone(text):
    """The command writes one line of the front matter, and leaves all else as it is."""
    source = "# Title\n"
    made = behind.follow(text, source)
    content, front = meta.get_data(made)
    old_content, old_front = meta.get_data(text)
    assert content.strip() == old_content.strip()
    assert front == {**old_front, "follows": behind.source_digest(source)}
    assert not behind.is_behind(front["follows"], source)
    assert behind.is_behind(front["follows"], source + "More.\n")


def test_a_digest_without_a_letter_is_no_number():
    """YAML reads one as a number, unless it is quoted."""
    source = next(text for text in map("# {}\n".format, count()) if behind.source_digest(text).isdigit())
    front = meta.get_data(behind.follow("# 标题\n", source))[1]
    assert not behind.is_behind(front["follows"], source)
