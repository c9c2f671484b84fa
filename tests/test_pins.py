"""What pip installs: a version is written once, a lock is that of its source, and CI installs as the README says."""

import re
import subprocess
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ["requirements.txt", "requirements-test.txt", "requirements-recipes.txt"]
# Where a version may be named that is no pin: pages and what their programs print, and sentences made up to differ.
PROSE = ("docs/", "snippets/", "CHANGELOG.md", "tests/test_parity.py", "tests/test_catalogue.py")


def read(name: str) -> str:
    """The text of a file of the project."""
    return (ROOT / name).read_text("utf-8")


def pins(name: str) -> set[str]:
    """The `name==version` of a requirements file."""
    return set(re.findall(r"^[\w.-]+==[\w.]+", read(name), re.MULTILINE))


@pytest.mark.parametrize(
    ("package", "place"), [("torch", "requirements-torch.txt"), ("properdocs", "requirements-test.in")]
)
def test_a_version_is_written_once(package, place):
    """Both `torch==1` and `PyTorch 1` with a dot and more digits are found; a lock is made of the place."""
    pattern = package + r"[^[:alnum:]_]{1,3}v?[0-9]+\.[0-9]"
    search = ["git", "grep", "--no-index", "--exclude-standard", "-IilE", pattern]
    listed = subprocess.run(search, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    found = {name for name in listed if not name.startswith(PROSE)}
    assert found - set(LOCKS) == {place}


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_is_of_its_source(lock):
    """uv made it: every pin is taken over, every package has a hash, and no index is named."""
    source = lock.replace(".txt", ".in")
    text = read(lock)
    command = f"uv pip compile --universal --python-version 3.11 --generate-hashes --output-file {lock} {source}"
    assert command in text.splitlines()[1], f"make {lock} anew: {command}"
    assert command in read("CONTRIBUTING.md")
    assert pins(source) <= pins(lock), f"make {lock} anew: {command}"
    packages = re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]
    assert [package for package in packages if "--hash=sha256:" not in package] == []
    assert "://" not in text


def test_all_locks_have_the_same_versions():
    assert pins("requirements.txt") <= pins("requirements-test.txt")
    recipes, tests = (dict(pin.split("==") for pin in pins(f"requirements-{name}.txt")) for name in ("recipes", "test"))
    common = recipes.keys() & tests.keys()
    assert {name: recipes[name] for name in common} == {name: tests[name] for name in common}
    assert "torch" not in recipes


def test_what_programs_need_is_named_where_messages_say(pytestconfig):
    assert pytestconfig.getini("block_requirements") in LOCKS


def test_what_torch_requires_is_locked():
    """pip finds it installed, and takes nothing beside torch that has no hash, but for CUDA's own packages."""
    needed = [Requirement(line) for line in requires("torch")]
    names = {need.name for need in needed if not need.marker or need.marker.evaluate({"extra": ""})}
    locked = {pin.split("==")[0] for pin in pins("requirements-test.txt")}
    assert "torch" not in locked
    assert {name for name in names - locked if not name.startswith(("cuda-", "nvidia-", "triton"))} == set()


@pytest.mark.parametrize("place", [".ci/run", ".github/workflows/ci.yml"])
def test_ci_installs_as_the_readme_says(place):
    """Each command of README's "Prove it" is a line of the script, in the same order."""
    commands = re.search(r"## Prove it\s+```sh\n(.*?)```", read("README.md"), re.DOTALL)[1].splitlines()
    lines = [line.strip().removeprefix("- run: ").removesuffix(" --record") for line in read(place).splitlines()]
    assert [line for line in lines if line in commands][: len(commands)] == commands


def test_ci_builds_as_the_readme_says():
    install = re.search(r"## Read it.*?```sh\n(.*?) && mkdocs serve\n```", read("README.md"), re.DOTALL)[1]
    assert f"\n{install}\nmkdocs build --strict" in read(".ci/run")
