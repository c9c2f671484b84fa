"""Give the decoder its data, the messages of docs/data/errors/, and list where the pages explain them.

Each file there is a page of `reference/errors/`, and each entry a section of it by its
`id`. Cause and cure stand on the page; here are the patterns, in one file per edition.
"""

import json
import re
from pathlib import Path

from docs_data import facts, in_language
from mkdocs.exceptions import BuildError

from .catalogue import data_file, groups, read_catalogue, read_group

HEADING = re.compile(r"^#{2,3} +(?P<title>.*?) *\{ *#(?P<id>[\w-]+) *\}$", re.MULTILINE)
LIST = re.compile(r"^<!-- errors (?P<group>\w+) -->$", re.MULTILINE)
FILE = "assets/tools/errors.json"


def titles_of(text: str) -> dict[str, str]:
    """The headings of a page's Markdown by their ids."""
    return {match["id"]: match["title"] for match in HEADING.finditer(text)}


def titles_on(page: Path, group: str, entries: list[dict]) -> dict[str, str]:
    """The titles of a group's entries by their ids, from its page; raises BuildError if a section is missing."""
    place = f"docs/{page.relative_to(page.parents[3]).as_posix()}"
    if not page.exists():
        raise BuildError(f"{data_file(group)}: there is no page {place}: write it, or remove the file")
    titles = titles_of(page.read_text("utf-8"))
    missing = [entry["id"] for entry in entries if entry["id"] not in titles]
    if missing:
        faults = (f"{place}: no section {{ #{name} }} for the entry {name} of {data_file(group)}" for name in missing)
        raise BuildError("\n".join(f"{fault}: write it, or correct the id" for fault in faults))
    return titles


def entry_of(entry: dict, group: str, titles: dict[str, str], language: str) -> dict:
    """An entry as the decoder wants it."""
    made = {
        "id": entry["id"],
        "kind": entry["kind"],
        "title": titles[entry["id"]].replace("`", ""),
        "url": f"reference/errors/{group}/#{entry['id']}",
        "messages": [message["says"] for message in entry.get("messages", [])],
        "needs": entry.get("needs"),
        "reading": in_language(entry.get("reading"), language),
        "pointer": in_language(entry.get("pointer"), language),
        "hints": entry.get("hints"),
    }
    return {key: value for key, value in made.items() if value}


def foreign_of(entry: dict, language: str) -> dict:
    """A message that is no LSTM's, and what can be said of it."""
    pointer = in_language(entry["pointer"], language)
    return {"id": entry["id"], "kind": "error", "foreign": True, "messages": entry["messages"], "pointer": pointer}


def page_of(pages: str | Path, group: str) -> Path:
    """The page of a group, in the folder of an edition's pages."""
    return Path(pages, "reference/errors", f"{group}.md")


def decoder_data(pages: str | Path, language: str, languages: list[str]) -> str:
    """All that the decoder knows, as JSON; `pages` is the folder of the edition's pages."""
    made = []
    for group, entries in read_catalogue(languages).items():
        titles = titles_on(page_of(pages, group), group, entries)
        made += [entry_of(entry, group, titles, language) for entry in entries]
    made += [foreign_of(entry, language) for entry in facts("foreign_errors")]
    data = {"entries": [entry for entry in made if entry.get("messages")], "examples": facts("decoder_examples")}
    for name in ("words", "hints", "signs"):
        data[name] = {key: words[language] for key, words in facts(f"decoder_{name}").items()}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def list_of(group: str, pages: str | Path, languages: list[str]) -> str:
    """Links to the entries of a group, in Markdown; BuildError if there is no such group."""
    if group not in groups():
        raise BuildError(f"reference/errors/index.md lists {group}; {data_file(group)} does not exist")
    entries, _ = read_group(group, languages)  # what is wrong has stopped the build in on_files
    titles = titles_on(page_of(pages, group), group, entries)
    return "\n".join(f"- [{titles[entry['id']]}]({group}.md#{entry['id']})" for entry in entries)


def insert_lists(markdown: str, pages: str | Path, languages: list[str]) -> str:
    """A page's Markdown with links to the entries of a group where a comment asks for them."""
    return LIST.sub(lambda match: list_of(match["group"], pages, languages), markdown)
