"""Say what the programs of the catalogue end with, under the torch of the interpreter that runs this.

    python tests/wordings.py FOLDER

Prints, as JSON, for each program below FOLDER that fails or warns: the last lines of its traceback, and its
warnings. Needs torch and nothing else, as the oldest versions go with no package of today. Each program has a process
of its own, forked from this one, a folder of its own and 60 seconds; none is kept from the network.
tests/versions.py --wordings runs this with each version, and keeps what it prints in tests/wordings.yml.
"""

import contextlib
import importlib
import io
import json
import os
import re
import runpy
import signal
import sys
import sysconfig
import tempfile
import traceback
import warnings
from pathlib import Path

import torch

FOLDER = Path(sys.argv[1]).resolve()
SECONDS = 60


def told(path: Path) -> list[str]:
    """What a program ends with: its exception's type and message, if it fails, and the text of each warning."""
    with warnings.catch_warnings(record=True) as caught, contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("always")
        error = None
        try:
            runpy.run_path(str(path), run_name="__main__")
        except BaseException as failure:
            error = "".join(traceback.format_exception_only(type(failure), failure)).strip()
    said = [f"{each.category.__name__}: {each.message}" for each in caught]
    return list(dict.fromkeys([error, *said] if error else said))


def plain(words: str) -> str:
    """A message without what differs from run to run: folders, addresses in memory, where C++ code stands."""
    for folder in (sysconfig.get_path("purelib"), str(FOLDER)):
        words = words.replace(f"{folder}/", "")
    return re.sub(r" ?\(Triggered internally at [^)]*\)", "", re.sub(r"0x[0-9a-f]{6,}", "0x0", words))


def told_apart(path: Path) -> list[str]:
    """The same, of a program that runs in a process of its own; nothing of one that crashes or takes too long."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder, "answer.json")
        child = os.fork()
        if not child:
            os.chdir(folder)
            for descriptor in (1, 2):
                os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)
            signal.alarm(SECONDS)
            answer.write_text(json.dumps(list(map(plain, told(path)))), "utf-8")
            os._exit(0)
        os.waitpid(child, 0)
        return json.loads(answer.read_text("utf-8")) if answer.exists() else []


def main() -> None:
    """Run all programs of a folder, and print what each ends with."""
    torch.set_num_threads(1)
    with contextlib.suppress(ImportError):
        importlib.import_module("torch.export._trace")  # so that no fork need import it
    programs = [path for path in sorted(FOLDER.rglob("*.py")) if path.name not in ("cure.py", "mistake.py")]
    found = {path.relative_to(FOLDER).as_posix(): told_apart(path) for path in programs}
    json.dump({name: words for name, words in found.items() if words}, sys.stdout)


if __name__ == "__main__":
    main()
