"""Refuses, in a program's process, what it may not do to the machine, by Python's audit events.

This works on every system and names what was tried; what C code does on its own, and what another process does,
passes by it, and walls.py and tree.py are for that. Whatever was refused fails the program's block, even if
the program catches the error.

`sys.audit("doctest.refuse", message)` in the file that `block_preload` names does the same for a rule of the project.
"""

import os
import socket
import sys
from typing import Any

REFUSE = "doctest.refuse"
NETWORK = {"socket.connect", "socket.sendto", "socket.sendmsg"}
NAMES = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
INTERNET = {socket.AF_INET, socket.AF_INET6}
# Which arguments of an event are paths that it would change.
CHANGED = {
    "os.chmod": 1,
    "os.chown": 1,
    "os.link": 2,
    "os.mkdir": 1,
    "os.remove": 1,
    "os.rename": 2,
    "os.rmdir": 1,
    "os.symlink": 2,
    "os.truncate": 1,
    "os.utime": 1,
}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Watch:
    """What may not be done in this process, and what was tried of it."""

    def __init__(self, tree: str, temporary: str) -> None:
        self.tree, temporary = os.path.realpath(tree), os.path.realpath(temporary)
        # Where temporary files lie in the tree, they may be written there.
        self.free = temporary if within(temporary, self.tree) else None
        self.refused: list[str] = []

    def begin(self) -> None:
        """Refuse from now on; Python has no way to end it."""
        sys.dont_write_bytecode = True  # an import would write beside the module
        sys.addaudithook(self.look)

    def look(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Look at what is about to be done; raises PermissionError if it is refused."""
        if event == "open":
            path, _, flags = arguments
            if flags & WRITES:
                self.look_at_path(path)
        elif event in CHANGED:
            for path in arguments[: CHANGED[event]]:
                self.look_at_path(path)
        elif event in NETWORK:
            if arguments[0].family in INTERNET:
                self.refuse_network(arguments[1])
        elif event in NAMES:
            if arguments[0] is not None:  # None is this machine, to listen at
                self.refuse_network(arguments[0])
        elif event == REFUSE:
            self.refuse(arguments[0])

    def look_at_path(self, path: Any) -> None:
        """Refuse to change what lies in the tree."""
        if isinstance(path, int):
            return  # was opened before
        real = os.path.realpath(os.fsdecode(path))
        if within(real, self.tree) and not (self.free and within(real, self.free)):
            name = os.path.relpath(real, self.tree).replace(os.sep, "/")
            self.refuse(
                f"tried to write {name}: the project is read-only for programs; "
                "write into the working folder, which is a temporary one of the program's own"
            )

    def refuse_network(self, address: Any) -> None:
        """Refuse to reach another machine, or this one as if it were another."""
        self.refuse(
            f"tried to reach the network, {address!r}: programs run without it; "
            "take that out, or say with pytest.mark.skip(reason=…) why the block is not run"
        )

    def refuse(self, message: str) -> None:
        """Note what was refused, and stop it."""
        self.refused.append(message)
        raise PermissionError(f"the program {message}")


def within(path: str, folder: str) -> bool:
    """Whether a path is a folder or lies in it."""
    return path == folder or path.startswith(os.path.join(folder, ""))
