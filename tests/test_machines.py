"""The settings of machines.py are in force where they are meant to be."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from machines import SETTINGS, counts

HERE = Path(__file__).parent
# What a program sees of a setting, in the order of conditions(): the doc-test's file of what is done before it is run.
SEEN = """
import preload, torch
holding = [name for name, holds in preload.conditions().items() if holds and name.startswith("without")]
print(holding, torch.get_num_threads())
print(torch.backends.cpu.get_cpu_capability())
"""


def seen(setting):
    environment, _ = SETTINGS[setting]
    run = subprocess.run([sys.executable, "-c", SEEN], cwd=HERE, env=os.environ | environment, capture_output=True)
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout.decode().split("\n")[:2]


@pytest.mark.parametrize(
    ("setting", "conditions", "threads"),
    [
        ("oldest x86", ["without-avx512"], 1),
        ("without oneDNN", ["without-onednn", "without-avx512"], 1),
        ("4 threads, BLAS with 2", None, 4),
    ],
)
def test_a_setting_is_in_force(setting, conditions, threads):
    told, capability = seen(setting)
    assert told.endswith(f"] {threads}")
    if conditions is not None:
        assert told.startswith(str(conditions))
    if setting == "oldest x86":
        assert capability == "DEFAULT"


def test_what_passed_is_counted():
    assert counts("F.\n1 failed, 402 passed, 661 deselected in 104.85s (0:01:44)\n") == "1 failed, 402 passed"
    assert counts("1510 passed in 43.18s\n") == "1510 passed"


def test_other_last_digits_are_in_force():
    """An optimizer gets weights that differ by about a millionth, the same each time, and not a step has been taken."""
    program = """
import preload, torch
weight = torch.nn.Parameter(torch.ones(1000))
torch.optim.SGD([weight], lr=0.1)
print((weight - 1).abs().mean().item())
"""
    environment = os.environ | {"LAST_DIGITS": "1"}
    printed = {
        subprocess.run([sys.executable, "-c", program], cwd=HERE, env=environment, capture_output=True).stdout
        for _ in range(2)
    }
    assert len(printed) == 1
    assert 1e-7 < float(*printed) < 2e-6


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux lists a process's threads there")
def test_a_fork_has_a_thread_pool_before_the_program_begins():
    """Two workers of OpenMP that ask for it at once would break each other's, once in many thousand programs."""
    program = """
import os, preload
preload.before_forks()
if os.fork() == 0:
    print(len(os.listdir("/proc/self/task")), flush=True)
    os._exit(0)
os.wait()
"""
    environment = os.environ | {"PROGRAM_THREADS": "4"}
    run = subprocess.run([sys.executable, "-c", program], cwd=HERE, env=environment, capture_output=True, check=True)
    assert int(run.stdout) >= 4
