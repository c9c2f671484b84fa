"""Programs leave the machine alone: what the pages in wrong_pages cannot show, as it takes more than one process."""

import os
import re
import shutil
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from harness.tree import changes, state_of
from test_harness import project, run_pytest  # noqa: F401

HERE = Path(__file__).parent
WAYS = {"forks": [], "fresh interpreters": ["--fresh-interpreters"]}
# A shell and an interpreter of its own know nothing of the audit events of the program that starts them.
WRITES = "import subprocess\nsubprocess.run('echo written > {0}', shell=True, stderr=subprocess.DEVNULL)"
CONNECTS = """import subprocess, sys
ask = "import socket; socket.create_connection(('127.0.0.1', {0}), 2)"
subprocess.run([sys.executable, "-c", ask], stderr=subprocess.DEVNULL)"""
# What the program starts talks to what this starts: the audit events would refuse it in one process.
TALKS = """import subprocess, sys
ask = '''
import os, socket
with socket.create_server(("127.0.0.1", 0)) as server:
    if os.fork() == 0:
        socket.create_connection(server.getsockname(), 2).sendall(b"heard")
        os._exit(0)
    server.settimeout(5)
    print(server.accept()[0].recv(9).decode())
'''
print(subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True).stdout.strip())
```

<!--pytest-codeblocks:expected-output-->
```text
heard"""
# As on a system that has no namespaces.
WITHOUT_WALLS = "import sys\nsys.platform = 'elsewhere'\n"
UNWRITTEN = """import ctypes
size = 1 << 26  # more than malloc ever keeps for the next who asks
malloc = ctypes.CDLL(None).malloc
malloc.restype = ctypes.c_void_p
print(size - ctypes.string_at(malloc(size), size).count(0))"""

TAKES = """import mmap
much = mmap.mmap(-1, 1_500_000_000)
for place in range(0, len(much), mmap.PAGESIZE):
    much[place] = 1"""

READS_PAST_THE_END = """import torch
lstm = torch.nn.LSTM(4, 6, num_layers=2)
before, _ = lstm(torch.ones(3, 4))
lstm.bias = False
try:
    after, _ = lstm(torch.ones(3, 4))
except OSError:
    pass"""


def page_of(project, program):  # noqa: F811
    """Write a page with one program, and give its name."""
    (project / "docs/en/one.md").write_text(f"# One\n\n```python\n{program}\n```\n", "utf-8")
    return "docs/en/one.md"


def has_walls():
    """Whether this system gives a process a network and a view of the disk of its own, as unshare(1) finds it."""
    command = ["unshare", "--net", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"]), "true"]
    return shutil.which("unshare") is not None and subprocess.run(command, capture_output=True).returncode == 0


@pytest.mark.parametrize("way", WAYS)
def test_the_tree_is_as_it_was_or_the_run_fails(project, way):  # noqa: F811
    """Where the system cannot keep a program's children from writing, the run says afterwards what they wrote."""
    page = page_of(project, WRITES.format(project / "docs/left_behind.txt"))
    walled = has_walls()
    report = run_pytest(project, *WAYS[way], page)
    assert (project / "docs/left_behind.txt").exists() == (not walled)
    assert ("docs/left_behind.txt is new" in report) == (not walled)


@pytest.mark.parametrize("arguments", [[], ["-n", "1"]], ids=["one process", "xdist"])
def test_without_walls_the_run_fails_that_leaves_a_file(project, arguments):  # noqa: F811
    (project / "sitecustomize.py").write_text(WITHOUT_WALLS, "utf-8")
    path = os.pathsep.join([str(HERE), str(HERE.parent / "hooks"), str(project)])
    page = page_of(project, WRITES.format(project / "docs/left_behind.txt"))
    command = [sys.executable, "-m", "pytest", "-p", "harness.plugin", "-p", "no:cacheprovider"]
    run = subprocess.run(
        [*command, *arguments, page], cwd=project, env=os.environ | {"PYTHONPATH": path}, capture_output=True, text=True
    )
    assert "the project's files have changed during the run: docs/left_behind.txt is new" in run.stdout, run.stdout
    assert run.returncode == pytest.ExitCode.TESTS_FAILED


@pytest.mark.parametrize("way", WAYS)
def test_the_network_is_out_of_reach(project, way):  # noqa: F811
    """For what a program starts as well, where the system can."""
    reached = threading.Event()

    def listen():
        server.accept()
        reached.set()

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=listen, daemon=True).start()
        page = page_of(project, CONNECTS.format(server.getsockname()[1]))
        report = run_pytest(project, *WAYS[way], page)
        assert "2 passed" in report, report
        assert reached.is_set() == (not has_walls())


@pytest.mark.parametrize("way", WAYS)
def test_the_processes_of_a_program_can_talk_to_each_other(project, way):  # noqa: F811
    """Through 127.0.0.1, as those of torch.distributed do: the network that a program has of its own is switched on."""
    report = run_pytest(project, *WAYS[way], page_of(project, TALKS))
    assert "2 passed" in report, report


def test_memory_is_counted_where_the_system_keeps_no_limit(project):  # noqa: F811
    """Shared memory is in no limit of Linux's, as nothing is in one of macOS's."""
    page = page_of(project, TAKES)
    report = run_pytest(project, "-o", "block_timeout=60", page)
    assert re.search(r"docs/en/one\.md:3 .*the program took 15\d\d megabytes of memory", report), report


@pytest.mark.parametrize("way", WAYS)
def test_memory_that_was_never_written_is_not_the_same_twice(project, way):  # noqa: F811
    """What passes, as fresh memory is all zeros, is refused when it is run again."""
    page = page_of(project, f"{UNWRITTEN}\n```\n\n<!--pytest-codeblocks:expected-output-->\n\n```text\n0")
    arguments = [*WAYS[way], page]
    assert "2 passed" in run_pytest(project, *arguments)
    report = run_pytest(project, "--runs", "2", *arguments)
    assert "docs/en/one.md:3 (code on the page): the program does not come to the same each time" in report, report
    assert "1 failed, 1 passed" in report


@pytest.mark.parametrize("way", WAYS)
def test_a_layer_that_reads_past_its_weights_is_refused(project, way):  # noqa: F811
    """Even if the program catches whatever is raised: what comes out depends on what lies in memory there."""
    page = page_of(project, READS_PAST_THE_END)
    report = run_pytest(project, "-o", f"block_preload={HERE / 'preload.py'}", *WAYS[way], page)
    assert re.search(r"docs/en/one\.md:3 .*weight_ih holds 24 numbers, and 144 would be read", report), report


def test_what_has_changed_in_a_tree_is_named(tmp_path):
    (tmp_path / ".gitignore").write_text("made/\n", "utf-8")
    for name in ("written", "gone", "kept"):
        (tmp_path / name).write_text("1", "utf-8")
    before = state_of(tmp_path)
    (tmp_path / "written").write_text("22", "utf-8")
    (tmp_path / "gone").unlink()
    (tmp_path / "new").touch()
    (tmp_path / "made").mkdir()
    (tmp_path / "made/ignored").touch()
    (tmp_path / ".hidden").touch()
    assert changes(before, state_of(tmp_path)) == ["gone is gone", "new is new", "written was written"]
