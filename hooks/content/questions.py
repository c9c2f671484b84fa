"""The questions that sections answer, in the words of those who ask, for the search: docs/data/questions/.

The file of a page has its path below docs/<language>/, with `.yml` for `.md`: sections by the ids of their headings,
each with its questions in both languages. No page shows them.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from docs_data import FOLDER, facts
from exports.notebooks import headings_of
from mkdocs.exceptions import BuildError

PLACE = "questions"
Asked = dict[str, list[dict[str, str]]]  # the questions of a page by the ids of its sections


def data_file(page: str) -> str:
    """Where the questions of a page, `learn/gates`, are written down."""
    return f"docs/data/{PLACE}/{page}.yml"


def pages_with_questions() -> list[str]:
    """The pages that have a file of questions: `learn/gates`."""
    folder = FOLDER / PLACE
    return sorted(path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.yml"))


def section_faults(asked: Any, languages: list[str]) -> Iterator[str]:
    """What is wrong with the questions of a section by themselves."""
    if not isinstance(asked, list) or not asked:
        yield "has no list of questions"
        return
    for question in asked:
        if not isinstance(question, dict) or set(question) != set(languages):
            yield f"a question is given in each of {', '.join(languages)}, but here is {question!r}"
        elif wrong := [text for text in question.values() if not isinstance(text, str) or not text.strip()]:
            yield f"a question is a text, but here is {wrong[0]!r}: put it in quotes"


def page_faults(page: str, asked: Any, languages: list[str]) -> Iterator[str]:
    """What is wrong with the file of a page, whatever the page has."""
    if not isinstance(asked, dict):
        yield f"{data_file(page)}: must be sections by the ids of their headings, each with a list of questions"
        return
    for section, questions in asked.items():
        yield from (f"{data_file(page)}: {section}: {fault}" for fault in section_faults(questions, languages))


def twice(pages: dict[str, Asked], languages: list[str]) -> Iterator[str]:
    """The questions that are asked of two sections, or twice of one: a search could not tell which of them answers."""
    for language in languages:
        told = [
            (" ".join(question[language].lower().split()), f"{data_file(page)}: {section}")
            for page, sections in pages.items()
            for section, questions in sections.items()
            for question in questions
        ]
        counts = Counter(text for text, _ in told)
        for text in (text for text, count in counts.items() if count > 1):
            places = ", ".join(place for other, place in told if other == text)
            yield f"the question {text!r} is there more than once ({places}): leave it where it is answered"


def read_questions(languages: list[str]) -> dict[str, Asked]:
    """The questions of all pages by `learn/gates`; raises BuildError with all that is wrong with them."""
    pages = {page: facts(f"{PLACE}/{page}") for page in pages_with_questions()}
    faults = [fault for page, asked in pages.items() for fault in page_faults(page, asked, languages)]
    if faults := faults or list(twice(pages, languages)):
        raise BuildError("\n".join(faults))
    return pages


def by_address(texts: dict[str, tuple[str, str]], language: str, languages: list[str]) -> dict[str, list[str]]:
    """The questions of an edition by the address of the section, as the search index has it.

    `texts` has the address and the Markdown of each page of the edition by `learn/gates`. Raises BuildError for
    questions of a page, or of a section, that is not there.
    """
    found, faults = {}, []
    for page, asked in read_questions(languages).items():
        if page not in texts:
            faults.append(
                f"{data_file(page)}: there is no page docs/{language}/{page}.md: write it, or remove the file"
            )
            continue
        address, text = texts[page]
        ids = [name for _, _, name in headings_of(text)]
        for section, questions in asked.items():
            if section not in ids:
                faults.append(
                    f"{data_file(page)}: docs/{language}/{page}.md has no section {{ #{section} }}: write it, "
                    "or correct the id"
                )
                continue
            place = address if section == ids[0] else f"{address}#{section}"
            found[place] = [question[language] for question in questions]
    if faults:
        raise BuildError("\n".join(faults))
    return found
