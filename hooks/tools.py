"""Give each tool its words: docs/data/tools/<name>.yml as assets/tools/<name>.json, in the language of the edition."""

import json

from docs_data import FOLDER, facts
from mkdocs.structure.files import File


def in_language(value, language):
    """Data in which each text stands in both languages, `{en: …, zh: …}`, with the texts of one.

    >>> in_language({"run": {"en": "Run", "zh": "运行"}, "sizes": [2, 3]}, "zh")
    {'run': '运行', 'sizes': [2, 3]}
    """
    if isinstance(value, dict):
        if set(value) == {"en", "zh"}:
            return value[language]
        return {key: in_language(each, language) for key, each in value.items()}
    return [in_language(each, language) for each in value] if isinstance(value, list) else value


def on_files(files, config):
    """Add the words of each tool to the edition's site."""
    for path in sorted((FOLDER / "tools").glob("*.yml")):
        words = in_language(facts(f"tools/{path.stem}"), config.theme["language"])
        content = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
        files.append(File.generated(config, f"assets/tools/{path.stem}.json", content=content))
