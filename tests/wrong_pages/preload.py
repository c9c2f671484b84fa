"""What each program on a page finds done: what has shapes here is numpy's, which is there ten times sooner than torch."""

import numpy  # noqa: F401


def conditions():
    """What an output may depend on."""
    return {"without-onednn": False}
