"""What the system itself keeps a program from: the network, writing to the project, memory without end.

Linux gives a process a network and a view of the disk of its own, to root and, in a user namespace, to others. Many
containers forbid it, and other systems have nothing like it: there watch.py refuses what goes through Python, and
tree.py sees afterwards what was changed. Each part that the system refuses is left out, and the others hold.
"""

import contextlib
import ctypes
import os
import socket
import struct
import sys
import tempfile
from pathlib import Path

try:
    import fcntl
    import resource
except ModuleNotFoundError:  # Windows: fresh.py watches how much is printed
    fcntl = resource = None

MOST = 1_000_000  # bytes that a program may print, or write to one file
# From linux/sched.h, linux/mount.h, linux/sockios.h and linux/if.h.
NEW_MOUNTS, NEW_USER, NEW_NETWORK = 0x0002_0000, 0x1000_0000, 0x4000_0000
READ_ONLY, REMOUNT, BIND, RECURSIVE, PRIVATE = 1, 1 << 5, 1 << 12, 1 << 14, 1 << 18
SET_INTERFACE_FLAGS, INTERFACE_UP = 0x8914, 1
# A remount in a user namespace keeps what the mount has already: (the bit in statvfs, the bit for mount).
KEPT = [(2, 2), (4, 4), (8, 8), (1 << 10, 1 << 10), (1 << 11, 1 << 11), (1 << 12, 1 << 21)]


def wall_off(tree: str) -> None:
    """Leave this process, and all that it starts, without network and with `tree` read-only.

    The process may have one thread only, as a user namespace is for all of a process or for none.
    """
    if sys.platform != "linux":
        return
    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.geteuid(), os.getegid()
    if libc.unshare(NEW_NETWORK | NEW_MOUNTS) != 0:
        if libc.unshare(NEW_USER | NEW_NETWORK | NEW_MOUNTS) != 0:
            return
        with contextlib.suppress(OSError):
            Path("/proc/self/setgroups").write_text("deny")
            Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
            Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    raise_loopback()
    close_tree(libc, tree)


def raise_loopback() -> None:
    """Switch on the loopback interface of this process's own network, which begins with it off.

    The processes of one program may talk to each other through 127.0.0.1; nobody else is there.
    """
    if not fcntl:
        return
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket, contextlib.suppress(OSError):
        fcntl.ioctl(any_socket, SET_INTERFACE_FLAGS, struct.pack("16sh14x", b"lo", INTERFACE_UP))


def close_tree(libc: ctypes.CDLL, tree: str) -> None:
    """Put the tree over itself, read-only but for temporary files in it, in this process's view of the disk."""

    def mount(source: str | None, target: str, flags: int) -> bool:
        encoded = os.fsencode(source) if source else None
        return libc.mount(encoded, os.fsencode(target), None, ctypes.c_ulong(flags), None) == 0

    if not mount(None, "/", PRIVATE | RECURSIVE):
        return  # what is mounted here would be seen by all
    temporary = tempfile.gettempdir()
    if temporary.startswith(os.path.join(tree, "")):
        mount(temporary, temporary, BIND)
    if mount(tree, tree, BIND | RECURSIVE):
        has = os.statvfs(tree).f_flag
        mount(None, tree, REMOUNT | BIND | READ_ONLY | sum(bit for known, bit in KEPT if has & known))
    os.chdir(os.getcwd())  # the working folder as it is seen now; it was the one below


def peak_memory() -> int:
    """The most bytes that this process has had in memory at a time; 0 where the system does not say."""
    if not resource:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def limit_program(memory: int) -> None:
    """Where the system can, let no file grow without end, none be left by a crash, and no memory be taken beyond
    so many bytes."""
    if resource:
        resource.setrlimit(resource.RLIMIT_FSIZE, (MOST, MOST))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        with contextlib.suppress(ValueError, OSError):  # where the system's own limit is lower
            resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
