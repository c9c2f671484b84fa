"""Whether the files of a project are after a run what they were before it: on every system, whoever wrote them."""

import os
from collections.abc import Iterator
from pathlib import Path

from pathspec import GitIgnoreSpec

State = dict[str, tuple[int, int]]


def state_of(root: Path) -> State:
    """When each file below a folder was last written, and its size; without what git ignores, and what is hidden."""
    ignored = root / ".gitignore"
    spec = GitIgnoreSpec.from_lines(ignored.read_text("utf-8").splitlines() if ignored.is_file() else [])
    return {name: (seen.st_mtime_ns, seen.st_size) for name, seen in files_of(str(root), "", spec)}


def files_of(folder: str, name: str, spec: GitIgnoreSpec) -> Iterator[tuple[str, os.stat_result]]:
    """The files below a folder, by their names below the first one."""
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{name}{entry.name}"
            if entry.name.startswith(".") or entry.name == "__pycache__":
                continue
            if entry.is_dir(follow_symlinks=False):
                if not spec.match_file(f"{path}/"):
                    yield from files_of(entry.path, f"{path}/", spec)
            elif not spec.match_file(path):
                yield path, entry.stat(follow_symlinks=False)


def changes(before: State, after: State) -> list[str]:
    """What has become of the files between two states, in words."""
    what = [
        *(f"{name} is new" for name in after.keys() - before.keys()),
        *(f"{name} is gone" for name in before.keys() - after.keys()),
        *(f"{name} was written" for name in before.keys() & after.keys() if before[name] != after[name]),
    ]
    return sorted(what)
