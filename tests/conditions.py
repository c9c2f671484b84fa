"""On what an output of torch depends: its version, and what of the processor and of the build shows in messages.

An output that is another one where one of these holds has a form for it, `x.up-to-2.14.out` or
`x.without-onednn.out` beside `x.out`; a message of the catalogue says so by `where` and `unless`. The versions are in
docs/data/versions.yml, the words for readers in docs/data/conditions.yml. Run as a program, this says what holds here:
`python tests/conditions.py`.
"""

import os
from pathlib import Path

import torch
import yaml

VERSIONS = yaml.safe_load(Path(__file__, "../../docs/data/versions.yml").resolve().read_text("utf-8"))

# As tests/machines.py asks. The torch that pip installs on a Mac is built so: .ci/wheel/mac/build_env_setup.py of
# PyTorch says USE_MKLDNN=OFF.
if os.environ.get("WITHOUT_ONEDNN"):
    torch.backends.mkldnn.enabled = False


def minor(version: str) -> tuple[int, int]:
    """The first two numbers of a version.

    >>> minor("2.13.0+cpu")
    (2, 13)
    """
    major, second, *_ = version.split(".")
    return int(major), int(second)


def up_to(version: str) -> str:
    """The condition that holds for a version and all before it.

    >>> up_to("2.13.0")
    'up-to-2.13'
    """
    return "up-to-{}.{}".format(*minor(version))


def versions() -> dict[str, bool]:
    """For each version that the pages are proved with but the newest, the oldest first: whether this one is no newer.

    So `up-to-2.8` holds for 2.8 and for all before it.
    """
    here = minor(torch.__version__)
    return {up_to(each): here <= minor(each) for each in reversed(VERSIONS[1:])}


def conditions() -> dict[str, bool]:
    """Whether each condition holds here. The first of them that holds and that an output has a form for counts.

    torch.ops.mkldnn has no public name, but asks oneDNN itself, whose answer ONEDNN_MAX_CPU_ISA changes as
    another processor would: whether it computes in bfloat16, for which x86 needs AVX-512.
    """
    onednn = torch.backends.mkldnn.is_available() and torch.backends.mkldnn.enabled
    return versions() | {
        "with-cuda": torch.version.cuda is not None,
        "without-onednn": not onednn,
        "without-avx512": not (onednn and torch.ops.mkldnn._is_mkldnn_bf16_supported()),
    }


if __name__ == "__main__":
    for condition, holds in conditions().items():
        print(f"{condition}: {'holds' if holds else 'does not hold'}")
