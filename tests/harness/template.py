"""The process that programs are forked from: torch is imported once, each program runs alone.

It reads requests, one JSON object a line, from its standard input and writes results,
one a line, to its standard output. A fork costs about 10 ms, a new interpreter that
imports torch about a second. What a program does to torch, to Python or to its own
process stays in its fork; the result of one that dies or never ends says so.
"""

import ast
import atexit
import contextlib
import ctypes
import gc
import json
import linecache
import os
import random
import resource
import select
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback
import types

from programs import attach, read_program

MOST = 1_000_000  # bytes that a program may print, or write to one file
C = ctypes.CDLL(None)


def warm_up():
    """Do once what the first LSTM and the first optimizer of a process do, so that each fork need not.

    With a single thread: the workers of OpenMP do not survive a fork, and a child that
    needs them would wait for ever. The generator is put back as it was.
    """
    import torch
    import torch._dynamo  # what an optimizer imports, for most of a second
    import torch.export._trace  # what an export or a compilation imports

    torch.set_num_threads(1)
    with torch.random.fork_rng():
        lstm = torch.nn.LSTM(2, 2, 2, bidirectional=True)
        output, _ = lstm(torch.randn(2, 2, 2))
        output.sum().backward()
        torch.nn.LSTMCell(2, 2)(torch.randn(2, 2))
        repr(output)
    gc.collect()
    gc.freeze()


def pieces(tree, program):
    """The statements of a program, grouped by the section they stand in."""
    groups = []
    for node in tree.body:
        section = program.section_at(node.lineno)
        if not groups or groups[-1][0] != section:
            groups.append((section, []))
        groups[-1][1].append(node)
    return [(section, ast.Module(nodes, type_ignores=[])) for section, nodes in groups]


def claim_checker(records):
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


def describe(error):
    """An exception as a result: its type, the last lines of its traceback, all of it."""
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    frames = error.__traceback__
    while frames and frames.tb_frame.f_code.co_filename == __file__:
        frames = frames.tb_next
    last = "".join(traceback.format_exception_only(error))
    return {"type": name, "name": kind.__name__, "last": last, "full": "".join(traceback.format_tb(frames)) + last}


def run(request, printed):
    """Run a program in this process, which is a fork; the result, but for what it printed to the file `printed`."""
    sys.modules.pop("programs")
    random.seed()
    program = read_program(request["name"], request["path"], request["source"], request["offset"])
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    sys.argv = [program.path]
    sys.path[0] = os.path.dirname(program.path)
    records, ends, error = {}, [], None
    module.__dict__.update(__file__=program.path, __claim__=claim_checker(records))
    lines = program.source.splitlines(keepends=True)
    linecache.cache[program.path] = (len(program.source), None, lines, program.path)
    section, out = "", sys.stdout
    try:
        tree = attach(ast.parse(program.source, program.path), program)
        for section, piece in pieces(tree, program):
            exec(compile(piece, program.path, "exec"), module.__dict__)
            ends.append((section, printed_so_far(out, printed)))
    except SystemExit as stop:
        if stop.code not in (None, 0):
            error = describe(stop)
    except BaseException as failure:
        error = describe(failure)
    if error:
        error["section"] = section
    # As the interpreter ends: wait for threads, run what was registered for the end, let go of all that is left.
    threading._shutdown()
    atexit._run_exitfuncs()
    module.__dict__.clear()
    gc.collect()
    ends.append((section, printed_so_far(out, printed)))
    return {"ends": ends, "error": error, "claims": records}


def printed_so_far(out, printed):
    """How many bytes the program has printed: through Python, even if it put something else
    in the place of sys.stdout, and through C, whose buffer nobody else would empty."""
    out.flush()
    C.fflush(None)
    return os.fstat(printed).st_size


def child(request, result, token, files):
    """The fork: its own process group, folder and output; it never returns.

    `token` opens its answer, so that nothing that a program writes where it should not can be taken for one.
    """
    os.setsid()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    sys.stdout.close()  # the way to the parent
    atexit._clear()
    os.chdir(files["folder"])
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(files["out"].fileno(), 1)
    os.dup2(files["err"].fileno(), 2)
    sys.stdin = open(0, closefd=False)
    sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = sys.__stderr__ = open(2, "w", encoding="utf-8", buffering=1, closefd=False)
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST, MOST))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for name in ("DISPLAY", "PYTHONMALLOC", "GLIBC_TUNABLES"):
        os.environ.pop(name, None)
    os.environ["MPLBACKEND"] = "agg"
    answer = token + json.dumps(run(request, files["out"].fileno())).encode()
    while answer:
        answer = answer[os.write(result, answer) :]
    os._exit(0)


class Run:
    """A program that is running."""

    def __init__(self, request):
        self.request = request
        folder = tempfile.mkdtemp()
        self.files = {"folder": folder, "out": tempfile.TemporaryFile(), "err": tempfile.TemporaryFile()}
        self.pipe, write = os.pipe()
        self.token, self.answer, self.open = os.urandom(16), b"", True
        self.limit = request["limit"]
        self.deadline = time.monotonic() + self.limit
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.close(self.pipe)
                child(request, write, self.token, self.files)
            finally:
                os._exit(70)
        os.close(write)

    def read(self):
        data = os.read(self.pipe, 1 << 20)
        self.answer += data
        self.open = bool(data)

    def ended(self):
        """How the program ended, or None while it runs."""
        pid, status = os.waitpid(self.pid, os.WNOHANG)
        if pid == 0:
            if time.monotonic() < self.deadline:
                return None
            self.stop()
            return f"did not end within {self.limit:g} s"
        self.kill()
        while self.open and select.select([self.pipe], [], [], 0)[0]:
            self.read()
        if os.WIFSIGNALED(status):
            return f"was killed by {signal_name(os.WTERMSIG(status))}"
        return "" if self.answer else f"ended before it was through, with exit code {os.WEXITSTATUS(status)}"

    def kill(self):
        """End the program, and what it has started and left behind: all but what founded a group of its own."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)

    def stop(self):
        """End a program that is running; it may not have come to found its group yet."""
        self.kill()
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)

    def result(self, end):
        """What came of it, with what was printed by section."""
        found = {}
        if not end:
            try:
                found = json.loads(self.answer.removeprefix(self.token))
                if not self.answer.startswith(self.token):
                    raise ValueError
            except ValueError:
                found, end = {}, "garbled its result: does it fork, or write to descriptors that it did not open?"
        texts = {key: self.text(key) for key in ("out", "err")}
        if max(map(len, texts.values())) >= MOST:
            found, end = {}, f"printed more than {MOST} bytes"
        ends = found.get("ends", [["", 0]])
        positions = [stop for _, stop in ends]
        if positions != sorted(positions) or positions[-1] > len(texts["out"]):
            found, end = {}, "took back what it had printed"
        ends[-1][1:] = [len(texts["out"])]  # what came after its end is its output, too
        sections, start = {}, 0
        for section, stop in ends:
            sections[section] = sections.get(section, b"") + texts["out"][start:stop]
            start = stop
        os.close(self.pipe)
        for key in ("out", "err"):
            self.files[key].close()
        shutil.rmtree(self.files["folder"], ignore_errors=True)
        return {
            "id": self.request["id"],
            "end": end,
            "printed": {section: text.decode("utf-8", "replace") for section, text in sections.items()},
            "stderr": texts["err"].decode("utf-8", "replace"),
            "error": found.get("error"),
            "claims": found.get("claims", {}),
        }

    def text(self, key):
        self.files[key].seek(0)
        return self.files[key].read()


def signal_name(number):
    """The name of a signal; those for programs' own use have none."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


def serve(at_most):
    """Answer requests, with at most so many programs at a time, until the one who asks is gone."""
    running = []
    # Told to end: leave no program running behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        answer(running, at_most)
    finally:
        for each in running:
            each.stop()
            shutil.rmtree(each.files["folder"], ignore_errors=True)


def answer(running, at_most):
    waiting, buffer = [], b""
    while True:
        while waiting and len(running) < at_most:
            running.append(Run(waiting.pop(0)))
        # One that has closed its pipe is about to end, which nothing tells.
        patience = 0.001 if any(not each.open for each in running) else 0.02 if running else None
        ready, _, _ = select.select([0, *(each.pipe for each in running if each.open)], [], [], patience)
        if 0 in ready:
            data = os.read(0, 1 << 20)
            if not data:
                return
            *lines, buffer = (buffer + data).split(b"\n")
            waiting += map(json.loads, lines)
        for each in list(running):
            if each.pipe in ready:
                each.read()
            if (end := each.ended()) is not None:
                running.remove(each)
                sys.stdout.write(json.dumps(each.result(end)) + "\n")
                sys.stdout.flush()


if __name__ == "__main__":
    # What torch prints while it is imported must not get between the results.
    sys.stdout = open(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    warm_up()
    serve(int(sys.argv[1]))
