"""Prove the pages with every version of torch in docs/data/versions.yml, each in an environment of its own.

    python tests/versions.py [--cache FOLDER] [--update-outputs | --again] [version …]

Needs uv (it is in requirements-test.txt), which keeps what it has fetched, and puts it into an environment in seconds.
The environments are in a cache outside of the project: FOLDER, or the user's. Each version proves the pages that
docs/data/runs.yml does not name with it as they are now, and writes down that it did; so a run that was stopped, with
Ctrl-C, goes on where it was. --again proves all pages. --update-outputs writes what differs, the newest version
first: x.out is what it prints, x.up-to-2.14.out what 2.14 and older ones print otherwise.
A version that cannot be had is named and left out.
"""

import argparse
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
from conditions import minor
from platformdirs import user_cache_path

ROOT = Path(__file__).resolve().parent.parent
SUPPORTED = yaml.safe_load((ROOT / "docs/data/versions.yml").read_text("utf-8"))
CPU_HOST = "download.pytorch.org"  # has builds for the CPU alone, of 200 MB; PyPI's for Linux bring CUDA, of 3 GB
NEEDED = 12e9  # bytes that the environment of a CUDA build takes, with what uv keeps
LOCKS = ("requirements-test.txt", "requirements-recipes.txt")
UV = [sys.executable, "-m", "uv"]
PAGES = ["docs", "-q", "-n", "0", "-p", "no:cacheprovider"]


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
    steps = [
        ["venv", "--allow-existing", "--python", sys.executable, str(folder)],
        *(["pip", "install", "--python", str(python), "-r", str(ROOT / lock)] for lock in LOCKS),
        ["pip", "install", "--python", str(python), *options, f"torch=={version}"],
    ]
    for step in steps:
        done = subprocess.run([*UV, *step], env=uv_environment(cache), capture_output=True, text=True)
        if done.returncode:
            say(version, f"cannot be had, and is left out: uv {' '.join(step)}\n{done.stderr.strip()}")
            return None
    return python


def prove(python: Path, version: str, arguments: list[str]) -> bool:
    """Run the doc-test, and say what came of it; whether all passed."""
    begun = time.monotonic()
    done = subprocess.run(
        [str(python), "-m", "pytest", *PAGES, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    counted = re.findall(r"^(?:\d+ (?:passed|failed|deselected)|recorded: |no tests ran).*", done.stdout, re.MULTILINE)
    say(version, f"{'; '.join(reversed(counted)) or 'see below'} ({time.monotonic() - begun:.0f} s)")
    nothing_to_do = done.returncode == 5 and "deselected" in done.stdout
    if done.returncode and not nothing_to_do:
        print(done.stdout, done.stderr, sep="\n", flush=True)
    return nothing_to_do or not done.returncode


def arguments_for(version: str, asked: argparse.Namespace) -> list[str]:
    """What pytest is asked for with a version."""
    if not asked.update_outputs:
        return ["--record"] if asked.again else ["--record", "--unrecorded"]
    form = [] if version == SUPPORTED[0] else ["--form", "up-to-{}.{}".format(*minor(version))]
    return ["--update-outputs", *form]


def read_arguments(given: list[str] | None = None) -> argparse.Namespace:
    """What is asked for on the command line, unless arguments are given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("version", nargs="*", help=f"newest, or one of {', '.join(SUPPORTED)}; all unless given")
    parser.add_argument("--cache", type=Path, default=user_cache_path("pytorch-lstm-docs"))
    parser.add_argument("--again", action="store_true", help="prove all pages, those that are recorded, too")
    parser.add_argument("--update-outputs", action="store_true", help="write what differs, and prove nothing")
    asked = parser.parse_args(given)
    asked.version = [SUPPORTED[0] if each == "newest" else each for each in asked.version]
    if unknown := [each for each in asked.version if each not in SUPPORTED]:
        parser.error(f"docs/data/versions.yml has no {', '.join(unknown)}; it has {', '.join(SUPPORTED)}")
    if not find_spec("uv"):
        parser.error("uv is missing: pip install -r requirements-test.txt")
    return asked


def main() -> int:
    """Prove the pages with the versions asked for, the newest first; the exit code."""
    asked = read_arguments()
    asked.cache.mkdir(parents=True, exist_ok=True)
    options = ["--torch-backend", "cpu"] if has_cpu_builds() else []
    if not options:
        print(f"{CPU_HOST} cannot be reached: PyPI's builds are taken, on Linux with CUDA, 3 GB for each version")
    passed = True
    for version in [each for each in SUPPORTED if not asked.version or each in asked.version]:
        python = install(asked.cache, version, options)
        passed = bool(python) and prove(python, version, arguments_for(version, asked)) and passed
    return 0 if passed else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("stopped; the same command goes on from here")
