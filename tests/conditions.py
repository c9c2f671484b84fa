"""On what an output of torch depends but its version: what of the processor and of the build shows in messages.

An output that is another one where one of these holds has a form for it, `x.without-onednn.out` beside
`x.out`; a message of the catalogue says so by `where` and `unless`. The words for readers are in
docs/data/conditions.yml. Run as a program, this says what holds here: `python tests/conditions.py`.
"""

import os

import torch

# As tests/machines.py asks. The torch that pip installs on a Mac is built so: .ci/wheel/mac/build_env_setup.py of
# PyTorch says USE_MKLDNN=OFF.
if os.environ.get("WITHOUT_ONEDNN"):
    torch.backends.mkldnn.enabled = False


def conditions() -> dict[str, bool]:
    """Whether each condition holds here. The first of them that holds and that an output has a form for counts.

    torch.ops.mkldnn has no public name, but asks oneDNN itself, whose answer ONEDNN_MAX_CPU_ISA changes as
    another processor would: whether it computes in bfloat16, for which x86 needs AVX-512.
    """
    onednn = torch.backends.mkldnn.is_available() and torch.backends.mkldnn.enabled
    return {
        "without-onednn": not onednn,
        "without-avx512": not (onednn and torch.ops.mkldnn._is_mkldnn_bf16_supported()),
    }


if __name__ == "__main__":
    for condition, holds in conditions().items():
        print(f"{condition}: {'holds' if holds else 'does not hold'}")
