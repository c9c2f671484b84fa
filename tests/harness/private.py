"""The private parts of others that the harness uses: one function for each, with its reason.

An upgrade may move any of them. Then the function says what has moved, and what to look at;
tests/test_harness.py sees that it does.
"""

import atexit
import threading
from collections.abc import Callable
from typing import Any


class MovedError(Exception):
    """A private part is no longer where it was; the message says which, and what to look at."""


def part(owner: Any, name: str, look_at: str) -> Any:
    """An attribute that its owner promises to nobody."""
    try:
        return getattr(owner, name)
    except AttributeError:
        place = getattr(owner, "__name__", owner)
        raise MovedError(f"{place}.{name} has moved, which the harness uses: look at {look_at}") from None


def end_of_interpreter() -> None:
    """Do what an interpreter does at its end: wait for threads, then run what atexit was given.

    A program's process is left by os._exit, which does neither: a real end would take torch's
    modules apart for longer than most programs run. There is no public way to do both and go on.
    """
    wait_for_threads = part(threading, "_shutdown", "what Py_FinalizeEx calls first, in CPython's pylifecycle.c")
    run_exit_functions = part(atexit, "_run_exitfuncs", "what Py_FinalizeEx calls next, in CPython's pylifecycle.c")
    wait_for_threads()
    run_exit_functions()


def forget_exit_functions() -> None:
    """Empty atexit's list: what was registered before a program is none of its doing, and a fork's parent's to run.

    atexit.unregister() takes a function that the caller has; those here are others'.
    """
    part(atexit, "_clear", "how multiprocessing.popen_fork rids a fork of its parent's exit functions")()


def scheduler(config: Any, log: Any, scope_of: Callable[[str], str]) -> Any:
    """A scheduler of pytest-xdist that keeps tests of one scope in one worker; `scope_of` takes a test's id.

    The public way, --dist=loadgroup, needs an option on each command line, and writes the
    group into the name of each test.
    """
    from xdist.scheduler import LoadScopeScheduling

    part(LoadScopeScheduling, "_split_scope", "xdist/scheduler/loadscope.py: what gives a test its scope")

    class ByScope(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return scope_of(nodeid)

    return ByScope(config, log)


def snippet_expander(settings: dict[str, Any]) -> Callable[[list[str]], list[str]]:
    """What puts snippets into lines of Markdown: the very preprocessor of pymdownx.snippets.

    Its options, and where it stands among the preprocessors, are public; its name in their registry is not.
    """
    import markdown

    converter = markdown.Markdown(extensions=["pymdownx.snippets"], extension_configs={"pymdownx.snippets": settings})
    try:
        return converter.preprocessors["snippet"].run
    except KeyError:
        raise MovedError(
            "the preprocessor `snippet` of pymdownx.snippets has moved, which the harness uses: "
            "look at extendMarkdown in pymdownx/snippets.py"
        ) from None
