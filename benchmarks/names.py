"""What each step of the study of family names brings: ten seeds of each, on the validation part and on the test.

`python benchmarks/names.py` runs all; a number after it runs one of the steps alone. It needs requirements-recipes.txt.
"""

import contextlib
import io
import sys
from pathlib import Path

import torch

PROGRAM = Path(__file__).parent.parent / "snippets/studies/names/names.py"
STEPS = [
    ("loss at the last letter only", {"share": 0.0}, 64),
    ("a loss at each letter as well", {}, 64),
    ("twice as many epochs", {"epochs": 24}, 64),
    ("twice as wide", {}, 128),
]
SEEDS = 10


def study():
    """The program's names, data and functions, without its training."""
    source = PROGRAM.read_text("utf-8").partition("\nSEED = ")[0]
    names = {"__name__": "names"}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(source, PROGRAM, "exec"), names)
    return names


def main():
    names = study()
    chosen = [int(number) for number in sys.argv[1:]] or range(len(STEPS))
    for number in chosen:
        words, options, width = STEPS[number]
        names["H_out"] = width
        readers = [names["fit"](seed, **options)[0] for seed in range(SEEDS)]
        found = []
        for part, most in (("valid", 99), ("test", 99), ("test", 4)):
            shares = torch.tensor([names["evaluate"](reader, part, most) for reader in readers])
            letters = " after 4 letters" if most == 4 else ""
            found.append(f"{part}{letters} {shares.mean():.3f} ({shares.std():.3f})")
        print(f"{words:32}", *found, flush=True)


if __name__ == "__main__":
    main()
