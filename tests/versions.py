"""Prove the pages with every version of torch in docs/data/versions.yml, each in an environment of its own.

    python tests/versions.py [--cache FOLDER] [--update-outputs | --again | --wordings] [version …]

Needs uv (it is in requirements-test.txt), which keeps what it has fetched, and puts it into an environment in seconds.
The environments are in a cache outside of the project: FOLDER, or the user's. Each version proves the pages that
docs/data/runs.yml does not name with it as they are now, and writes down that it did; so a run that was stopped, with
Ctrl-C, goes on where it was. --again proves all pages. --update-outputs writes what differs, the newest version
first: x.out is what it prints, x.up-to-2.14.out what 2.14 and older ones print otherwise. --wordings runs the programs
of the catalogue of errors with these versions and with four that are older, and writes into tests/wordings.yml which
of them end with other words in some version.
A version that cannot be had is named and left out.
"""

import argparse
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import yaml
from conditions import VERSIONS, up_to
from machines import MESSAGES, run_pytest
from platformdirs import user_cache_path

ROOT = Path(__file__).resolve().parent.parent
# Versions whose messages alone are collected, as packages of today need newer ones.
OLDER = ["2.4.1", "2.2.2", "2.0.1", "1.13.1"]
CATALOGUE = ROOT / "snippets/reference/errors"
WORDINGS = ROOT / "tests/wordings.yml"
LONGEST = 600  # characters that are kept of a message
CPU_HOST = "download.pytorch.org"  # has builds for the CPU alone, of 200 MB; PyPI's for Linux bring CUDA, of 3 GB
NEEDED = 12e9  # bytes that the environment of a CUDA build takes, with what uv keeps
LOCKS = ("requirements-test.txt", "requirements-recipes.txt")
UV = [sys.executable, "-m", "uv"]
# What is run with the newest and the oldest version besides; the messages of the catalogue are, with each.
EXPLORER = ["tests/test_explorer.py", "-m", "machine"]


def say(version: str, words: str) -> None:
    """Print what is done with a version, at once."""
    print(f"torch {version}: {words}", flush=True)


def has_cpu_builds() -> bool:
    """Whether the index of builds for the CPU can be reached."""
    try:
        socket.create_connection((CPU_HOST, 443), timeout=5).close()
    except OSError:
        return False
    return True


def make_room(cache: Path, version: str) -> None:
    """Where the disk is short, take away the environments of other versions, and what uv keeps of them."""
    for other in sorted(cache.glob("torch-*")):
        if shutil.disk_usage(cache).free > NEEDED:
            return
        if other.name != f"torch-{version}":
            say(version, f"the disk is nearly full: {other} is taken away")
            shutil.rmtree(other)
            subprocess.run([*UV, "cache", "prune", "--quiet"], env=uv_environment(cache), check=False)


def uv_environment(cache: Path) -> dict[str, str]:
    """The environment in which uv runs: what it fetches is kept in the same cache, as links into it cost nothing."""
    return os.environ | {"UV_CACHE_DIR": str(cache / "uv")}


def install(cache: Path, version: str, options: list[str]) -> Path | None:
    """The Python of an environment with a version of torch, made unless it is there; None if it cannot be had."""
    folder = cache / f"torch-{version}"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    make_room(cache, version)
    if not python.exists():
        say(version, f"makes {folder}")
    locks = [each for lock in LOCKS for each in ("-r", str(ROOT / lock))]
    others = ["numpy<2"] if version in OLDER else locks
    steps = [
        ["venv", "--allow-existing", "--python", sys.executable, str(folder)],
        ["pip", "install", "--python", str(python), *others],
        ["pip", "install", "--python", str(python), *options, f"torch=={version}"],
    ]
    for step in steps:
        done = subprocess.run([*UV, *step], env=uv_environment(cache), capture_output=True, text=True)
        if done.returncode:
            say(version, f"cannot be had, and is left out: uv {' '.join(step)}\n{done.stderr.strip()}")
            return None
    return python


def run_tests(python: Path, version: str, arguments: list[str]) -> bool:
    """Run pytest with some arguments, and say what came of it; whether all passed."""
    begun = time.monotonic()
    done = run_pytest(str(python), arguments)
    counted = re.findall(r"^(?:\d+ (?:passed|failed|deselected)|recorded: |no tests ran).*", done.stdout, re.MULTILINE)
    say(version, f"{arguments[0]}: {'; '.join(reversed(counted)) or 'see below'} ({time.monotonic() - begun:.0f} s)")
    nothing_to_do = done.returncode == 5 and "deselected" in done.stdout
    if done.returncode and not nothing_to_do:
        print(done.stdout, done.stderr, sep="\n", flush=True)
    return nothing_to_do or not done.returncode


def collect(python: Path, version: str, cache: Path) -> bool:
    """Have the catalogue's programs say what they end with, and keep it in the cache; whether they could."""
    begun = time.monotonic()
    command = [str(python), str(ROOT / "tests/wordings.py"), str(CATALOGUE)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        say(version, f"collects nothing:\n{done.stderr.strip()}")
        return False
    collected(cache, version).write_text(done.stdout, "utf-8")
    say(version, f"{len(json.loads(done.stdout))} programs fail or warn ({time.monotonic() - begun:.0f} s)")
    return True


def collected(cache: Path, version: str) -> Path:
    """Where the cache keeps what the catalogue's programs end with."""
    return cache / f"wordings-{version}.json"


def several_wordings(found: dict[str, dict[str, list[str]]]) -> dict[str, list[dict[str, str]]]:
    """For each program that does not end with the same words in all versions: each wording, and the versions it is of.

    `found` has, for each version, the words that programs end with.

    >>> several_wordings({"2.1": {"a.py": ["E: x"], "b.py": ["E: y"]}, "2.0": {"a.py": ["E: z"], "b.py": ["E: y"]}})
    {'a.py': [{'says': 'E: x', 'torch': '2.1'}, {'says': 'E: z', 'torch': '2.0'}]}
    """
    several = {}
    for program in sorted({name for programs in found.values() for name in programs}):
        versions: dict[str, list[str]] = {}
        for version, programs in found.items():
            for words in dict.fromkeys(each[:LONGEST].strip() for each in programs.get(program, [])):
                versions.setdefault(words, []).append(version)
        if any(len(each) < len(found) for each in versions.values()):
            several[program] = [{"says": words, "torch": " ".join(each)} for words, each in versions.items()]
    return several


def write_wordings(cache: Path) -> bool:
    """Write what differs between the versions, if each of them has been asked; whether it was written."""
    asked = [*VERSIONS, *OLDER]
    if missing := [each for each in asked if not collected(cache, each).exists()]:
        print(f"{WORDINGS.name} is not written, as these versions have not been asked: {', '.join(missing)}")
        return False
    found = {each: json.loads(collected(cache, each).read_text("utf-8")) for each in asked}
    head = (
        "# Written by `python tests/versions.py --wordings`: what ends with other words in other versions of torch.\n"
    )
    WORDINGS.write_text(head + yaml.safe_dump(several_wordings(found), allow_unicode=True, width=110), "utf-8")
    return True


def tests_for(version: str, asked: argparse.Namespace) -> list[list[str]]:
    """What pytest is asked for with a version, run by run."""
    if asked.update_outputs:
        form = [] if version == VERSIONS[0] else ["--form", up_to(version)]
        return [["docs", "--update-outputs", *form]]
    tools = [MESSAGES, EXPLORER] if version in (VERSIONS[0], VERSIONS[-1]) else [MESSAGES]
    return [["docs", "--record", *([] if asked.again else ["--unrecorded"])], *tools]


def read_arguments(given: list[str] | None = None) -> argparse.Namespace:
    """What is asked for on the command line, unless arguments are given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("version", nargs="*", help=f"newest, or one of {', '.join(VERSIONS)}; all unless given")
    parser.add_argument("--cache", type=Path, default=user_cache_path("pytorch-lstm-docs"))
    parser.add_argument("--again", action="store_true", help="prove all pages, those that are recorded, too")
    parser.add_argument("--update-outputs", action="store_true", help="write what differs, and prove nothing")
    parser.add_argument("--wordings", action="store_true", help="collect the messages of all versions, prove nothing")
    asked = parser.parse_args(given)
    known = [*VERSIONS, *OLDER] if asked.wordings else VERSIONS
    asked.version = [VERSIONS[0] if each == "newest" else each for each in asked.version] or known
    if unknown := [each for each in asked.version if each not in known]:
        parser.error(f"docs/data/versions.yml has no {', '.join(unknown)}; it has {', '.join(known)}")
    if not find_spec("uv"):
        parser.error("uv is missing: pip install -r requirements-test.txt")
    return asked


def work_with(version: str, asked: argparse.Namespace, options: list[str]) -> bool:
    """Do with a version what is asked for; whether it could be had and all went well."""
    python = install(asked.cache, version, options)
    if not python:
        return False
    if asked.wordings:
        return collect(python, version, asked.cache)
    return all([run_tests(python, version, each) for each in tests_for(version, asked)])


def main() -> int:
    """Prove the pages with the versions asked for, the newest first; the exit code."""
    asked = read_arguments()
    asked.cache.mkdir(parents=True, exist_ok=True)
    options = ["--torch-backend", "cpu"] if has_cpu_builds() else []
    if not options:
        print(f"{CPU_HOST} cannot be reached: PyPI's builds are taken, on Linux with CUDA, 3 GB for each version")
    in_order = [each for each in [*VERSIONS, *OLDER] if each in asked.version]
    passed = all([work_with(version, asked, options) for version in in_order])
    if asked.wordings:
        passed = write_wordings(asked.cache) and passed
    return 0 if passed else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("stopped; the same command goes on from here")
