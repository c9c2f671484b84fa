"""What runs inside the process of one program: it sets it up, runs the program, and writes down what came of it.

How the process comes to be is another matter: forks.py forks it, fresh.py starts an
interpreter, whose script is this file. Nothing here may need more than every system has.
"""

import base64
import ctypes
import gc
import json
import linecache
import marshal
import os
import random
import runpy
import sys
import traceback
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

from private import end_of_interpreter, forget_exit_functions
from walls import limit_program, peak_memory
from watch import Watch

HARNESS_MODULES = [path.stem for path in Path(__file__).parent.glob("*.py")]
UNFINISHED = 70  # the exit code of a process that could not write its answer
C = ctypes.CDLL("ucrtbase" if os.name == "nt" else None)
CONDITIONS: dict[str, bool] = {}  # that an output may depend on, and whether each holds here


class PreloadError(Exception):
    """The file that `block_preload` names failed; the message is for the reader of the test run."""


def preload(path: str, forking: bool) -> None:
    """Run the project's file of what each program finds done, `before_forks()` in it where forks follow, and
    `conditions()`: which of the conditions hold here that an output may depend on."""
    if not path:
        return
    sys.path[0] = os.path.dirname(path)  # as for a script; until now it was the harness's folder
    try:
        done = runpy.run_path(path)
        if forking and "before_forks" in done:
            done["before_forks"]()
        if "conditions" in done:
            CONDITIONS.update(done["conditions"]())
    except SystemExit as stop:
        raise PreloadError(str(stop.code)) from None
    except Exception as error:
        raise PreloadError(f"{path} (block_preload) failed: {type(error).__name__}: {error}") from None
    gc.collect()
    gc.freeze()


def claim_checker(records: dict[str, dict]) -> Callable[[int, Callable, Callable], None]:
    """The `__claim__` that instrumented programs call, and what it found, by claim."""

    def claim(number, value, shape):
        record = records.setdefault(str(number), {"fault": None})
        if record["fault"]:
            return
        try:
            wanted = tuple(shape())
            if not all(type(number) is int for number in wanted):
                raise TypeError(f"{wanted} holds something that is no whole number")
        except Exception as error:
            record["fault"] = f"it cannot be evaluated here: {type(error).__name__}: {error}"
            return
        try:
            actual = tuple(value().shape)
        except Exception as error:
            record["fault"] = f"the value has no shape: {type(error).__name__}: {error}"
            return
        if wanted != actual:
            record["fault"] = f"it says {wanted}, the value has the shape {actual}"

    return claim


def describe(error: BaseException) -> dict[str, str]:
    """An exception as a result: its type, the last lines of its traceback, all of it."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    frames = error.__traceback__
    while frames and frames.tb_frame.f_code.co_filename == __file__:
        frames = frames.tb_next
    last = "".join(traceback.format_exception_only(error))
    return {"type": name, "name": kind.__name__, "last": last, "full": "".join(traceback.format_tb(frames)) + last}


def forget_the_harness() -> None:
    """Take the harness's modules out of sys.modules: a program may import one of its own by the same name."""
    for name in HARNESS_MODULES:
        sys.modules.pop(name, None)


def run(request: dict[str, Any], printed: int, watch: Watch) -> dict[str, Any]:
    """Run a program in this process; the result, but for what it printed to the descriptor `printed`."""
    random.seed()
    path, source = request["path"], request["source"]
    forget_the_harness()
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    sys.argv = [path]
    sys.path[0] = os.path.dirname(path)
    records, ends, error = {}, [], None
    module.__dict__.update(__file__=path, __claim__=claim_checker(records))
    linecache.cache[path] = (len(source), None, source.splitlines(keepends=True), path)
    section, out = "", sys.stdout
    try:
        if not request["code"]:
            compile(source, path, "exec", dont_inherit=True)  # raises what is wrong with it
        for section, code in request["code"]:
            exec(marshal.loads(base64.b64decode(code)), module.__dict__)
            ends.append((section, printed_so_far(out, printed)))
    except SystemExit as stop:
        if stop.code not in (None, 0):
            error = describe(stop)
    except BaseException as failure:
        error = describe(failure)
    if error:
        error["section"] = section
    end_of_interpreter()
    module.__dict__.clear()
    gc.collect()
    ends.append((section, printed_so_far(out, printed)))
    if (peak := peak_memory()) > request["memory"]:  # where the system keeps no limit
        watch.refused.append(f"took {peak // 1_000_000} megabytes of memory, more than block_memory says")
    found = {"ends": ends, "error": error, "claims": records}
    return found | {"refused": watch.refused, "conditions": CONDITIONS}


def printed_so_far(out: Any, printed: int) -> int:
    """How many bytes the program has printed: through Python, even if it put something else
    in the place of sys.stdout, and through C, whose buffer nobody else would empty."""
    out.flush()
    C.fflush(None)
    return os.fstat(printed).st_size


def execute(request: dict[str, Any]) -> None:
    """Run the program of a request in this process, which is its own, and end the process; it never returns.

    Descriptors 1 and 2 are the files for what it prints. The answer is appended to the file
    that the request names: one that is there, but empty, says that the program has begun. What conditions hold is
    written before, as a program that crashes does not answer.
    It opens with the request's token, so that nothing else can be taken for an answer.
    """
    try:
        os.chdir(request["folder"])
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        printed = os.dup(1)
        sys.stdin = sys.__stdin__ = open(0, closefd=False)  # noqa: SIM115
        sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", newline="\n", closefd=False)  # noqa: SIM115
        sys.stderr = sys.__stderr__ = open(2, "w", 1, encoding="utf-8", newline="\n", closefd=False)  # noqa: SIM115
        limit_program(request["memory"])
        forget_exit_functions()
        for name in ("DISPLAY", "PYTHONMALLOC", "GLIBC_TUNABLES"):
            os.environ.pop(name, None)
        os.environ["MPLBACKEND"] = "agg"
        Path(request["conditions"]).write_text(json.dumps(CONDITIONS), "utf-8")
        write_answer(request, b"")
        watch = Watch(request["tree"], request["temporary"])
        watch.begin()
        answer = json.dumps(run(request, printed, watch)).encode()
        write_answer(request, request["token"].encode() + answer)
        os._exit(0)
    except BaseException:  # no fault of the program's: run() takes those
        traceback.print_exc(file=sys.__stderr__)
    finally:
        os._exit(UNFINISHED)


def write_answer(request: dict[str, Any], data: bytes) -> None:
    """Append to the file that takes the answer."""
    with open(request["answer"], "ab") as file:
        file.write(data)


def main() -> None:
    """Be the process of one program from the interpreter's start: prepare, then wait for the request."""
    failure = None
    try:
        preload(sys.argv[1], forking=False)
    except PreloadError as error:
        failure = str(error)
    request = json.loads(sys.stdin.buffer.read() or b"null")
    if request is None:
        return  # nothing was left to run
    if failure:
        write_answer(request, request["token"].encode() + json.dumps({"preload": failure}).encode())
        return
    execute(request)


if __name__ == "__main__":
    main()
