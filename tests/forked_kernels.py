"""Kernels that are forked from one process, which has imported torch: that takes longer than most notebooks run.

`python forked_kernels.py SOCKET` is that process. `python forked_kernels.py SOCKET -f CONNECTION_FILE …` is what
Jupyter starts as a kernel: it asks for a fork, which is the kernel, and lives as long as that.
"""

import json
import os
import signal
import socket
import sys
import threading


def serve(path):
    """Answer each request with a fork that becomes a kernel, until standard input ends."""
    import socketserver

    import torch
    from ipykernel.kernelapp import IPKernelApp

    torch.set_num_threads(1)  # the workers of OpenMP do not survive a fork

    class Kernel(socketserver.StreamRequestHandler):
        def handle(self):
            """Become the kernel that the request describes; end when whoever asked is gone."""
            request = json.loads(self.rfile.readline())
            os.setsid()
            os.chdir(request["folder"])
            os.environ.clear()
            os.environ.update(request["environment"])
            threading.Thread(target=lambda: (self.connection.recv(1), os._exit(0)), daemon=True).start()
            IPKernelApp.launch_instance(argv=request["arguments"])

    class Server(socketserver.ForkingMixIn, socketserver.UnixStreamServer):
        pass

    with Server(path, Kernel) as server:
        # Not sys.stdin.read(): a fork would inherit the lock of sys.stdin as taken, and wait for it in its own forks.
        threading.Thread(target=lambda: (os.read(0, 1), os._exit(0)), daemon=True).start()
        print("ready", flush=True)
        server.serve_forever()


def ask(path, arguments):
    """Ask for a kernel, and wait for its end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Jupyter interrupts a kernel as it ends it
    with socket.socket(socket.AF_UNIX) as kernel:
        kernel.connect(path)
        request = {"arguments": arguments, "folder": os.getcwd(), "environment": dict(os.environ)}
        kernel.sendall(json.dumps(request).encode() + b"\n")
        kernel.recv(1)


if __name__ == "__main__":
    ask(sys.argv[1], sys.argv[2:]) if sys.argv[2:] else serve(sys.argv[1])
