"""Give the decoder its data, the messages of docs/data/errors/, and list where the pages explain them.

Each file there is a page of `reference/errors/`, and each entry a section of it by its
`id`. Cause and cure stand on the page; here are the patterns, in one file per edition.
"""

import json
import re
from pathlib import Path

from catalogue import data_file, groups, read_catalogue, read_group
from docs_data import facts
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File

HEADING = re.compile(r"^#{2,3} +(?P<title>.*?) *\{ *#(?P<id>[\w-]+) *\}$", re.MULTILINE)
LIST = re.compile(r"^<!-- errors (?P<group>\w+) -->$", re.MULTILINE)
FILE = "assets/tools/errors.json"


def titles_of(text):
    """The headings of a page's Markdown by their ids."""
    return {match["id"]: match["title"] for match in HEADING.finditer(text)}


def titles_on(page, group, entries):
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


def in_language(words, language):
    """A text that is stored in both languages, in one; None where there is none."""
    return words[language] if words else None


def entry_of(entry, group, titles, language):
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


def foreign_of(entry, language):
    """A message that is no LSTM's, and what can be said of it."""
    pointer = in_language(entry["pointer"], language)
    return {"id": entry["id"], "kind": "error", "foreign": True, "messages": entry["messages"], "pointer": pointer}


def page_of(pages, group):
    """The page of a group, in the folder of an edition's pages."""
    return Path(pages, "reference/errors", f"{group}.md")


def decoder_data(pages, language, languages):
    """All that the decoder knows, as JSON; `pages` is the folder of the edition's pages."""
    made = []
    for group, entries in read_catalogue(languages).items():
        titles = titles_on(page_of(pages, group), group, entries)
        made += [entry_of(entry, group, titles, language) for entry in entries]
    made += [foreign_of(entry, language) for entry in facts("foreign_errors")]
    data = {"entries": [entry for entry in made if entry.get("messages")]}
    for name in ("words", "hints"):
        data[name] = {key: words[language] for key, words in facts(f"decoder_{name}").items()}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def list_of(group, pages, languages):
    """Links to the entries of a group, in Markdown; BuildError if there is no such group."""
    if group not in groups():
        raise BuildError(f"reference/errors/index.md lists {group}; {data_file(group)} does not exist")
    entries, _ = read_group(group, languages)  # what is wrong has stopped the build in on_files
    titles = titles_on(page_of(pages, group), group, entries)
    return "\n".join(f"- [{titles[entry['id']]}]({group}.md#{entry['id']})" for entry in entries)


def languages_of(config):
    """The languages that pages are written in: those of the editions that are not made of others."""
    return [edition["language"] for edition in config.extra["editions"].values() if "made_by" not in edition]


def on_page_markdown(markdown, page, config, files):
    """List the entries of a group where a page asks for it."""
    return LIST.sub(lambda match: list_of(match["group"], config.docs_dir, languages_of(config)), markdown)


def on_files(files, config):
    """Add the data to the edition's site."""
    data = decoder_data(config.docs_dir, config.theme["language"], languages_of(config))
    files.append(File.generated(config, FILE, content=data))
