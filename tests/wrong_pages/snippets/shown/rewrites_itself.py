import contextlib
import pathlib

with contextlib.suppress(OSError):
    pathlib.Path(__file__).with_suffix(".out").write_text("written by the program\n")
print("written by the harness")
