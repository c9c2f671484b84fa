"""Give the decoder its data, the messages of docs/data/errors/, and list where the pages explain them.

Each file there is a page of `reference/errors/`, and each entry a section of it by its
`id`. Cause and cure stand on the page; here are the patterns, in one file per edition.
"""

import json
import re
from pathlib import Path

from docs_data import FOLDER, facts, in_language
from mkdocs.exceptions import BuildError

HEADING = re.compile(r"^#{2,3} +(?P<title>.*?) *\{ *#(?P<id>[\w-]+) *\}$", re.MULTILINE)
LIST = re.compile(r"^<!-- errors (?P<group>\w+) -->$", re.MULTILINE)
FILE = "assets/tools/errors.json"


def titles_of(text):
    """The headings of a page's Markdown by their ids."""
    return {match["id"]: match["title"] for match in HEADING.finditer(text)}


def entry_of(entry, group, titles, language):
    """An entry as the decoder wants it; raises BuildError if the page has no section of that id."""
    if entry["id"] not in titles:
        raise BuildError(f"docs/data/errors/{group}.yml: reference/errors/{group}.md has no section #{entry['id']}")
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


def foreign_of(entry, language):
    """A message that is no LSTM's, and what can be said of it."""
    pointer = in_language(entry["pointer"], language)
    return {"id": entry["id"], "kind": "error", "foreign": True, "messages": entry["messages"], "pointer": pointer}


def groups():
    """The names of the groups: the pages below reference/errors/."""
    return sorted(path.stem for path in (FOLDER / "errors").glob("*.yml"))


def decoder_data(pages, language):
    """All that the decoder knows, as JSON; `pages` is the folder of the edition's pages."""
    entries = []
    for group in groups():
        titles = titles_of(Path(pages, f"reference/errors/{group}.md").read_text("utf-8"))
        entries += [entry_of(entry, group, titles, language) for entry in facts(f"errors/{group}")]
    entries += [foreign_of(entry, language) for entry in facts("foreign_errors")]
    data = {"entries": [entry for entry in entries if entry.get("messages")]}
    for name in ("words", "hints"):
        data[name] = {key: words[language] for key, words in facts(f"decoder_{name}").items()}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def list_of(group, pages):
    """Links to the entries of a group, in Markdown; BuildError if there is no such group."""
    if group not in groups():
        raise BuildError(f"reference/errors/index.md lists {group}; docs/data/errors/{group}.yml does not exist")
    titles = titles_of(Path(pages, f"reference/errors/{group}.md").read_text("utf-8"))
    return "\n".join(f"- [{titles[entry['id']]}]({group}.md#{entry['id']})" for entry in facts(f"errors/{group}"))


def insert_lists(markdown: str, pages: str | Path) -> str:
    """A page's Markdown with links to the entries of a group where a comment asks for them."""
    return LIST.sub(lambda match: list_of(match["group"], pages), markdown)
