"""Decimals that may differ: what a program printed, compared with what its page shows, within a stated tolerance."""

import re
from collections.abc import Iterator
from decimal import Decimal

# A number with a point in it, as Python and torch print it: 0.25, -1.5e-03, and 1. in front of a comma or a bracket.
# No part of a name or of a version: fc1.5, 0.weight, 2.13.0.
DECIMAL = re.compile(r"(?<![\w.])[-+]?\d+\.(?:\d+(?:[eE][-+]?\d+)?(?![\w.])|(?=[,\])]))")
NO_NUMBER = re.compile(r"(?<![\w.])-?(nan|inf)(?![\w=])")  # as a value is printed; nan_values and check_nan=… are names


def in_pairs(shown: str, printed: str) -> list[tuple[re.Match, re.Match]]:
    """The decimals of two texts, those at the same place together; none if one text has more of them."""
    pair = [list(DECIMAL.finditer(text)) for text in (shown, printed)]
    return list(zip(*pair, strict=True)) if len(pair[0]) == len(pair[1]) else []


def distance(one: str, other: str) -> Decimal:
    """How far two decimals are apart, as they are written: 0.52 is 0.02 from 0.5, which no float says.

    >>> distance("0.52", "0.5")
    Decimal('0.02')
    """
    return abs(Decimal(one) - Decimal(other))


def settle(shown: str, printed: str, within: float | None) -> str:
    """What was printed, with each decimal as it is shown where the two are no further apart than they may be.

    >>> settle("loss 0.50 of 3, 9.5", "loss 0.51 of 3, 9.9", 0.02)
    'loss 0.50 of 3, 9.9'
    """
    if within is None:
        return printed
    parts, end = [], 0
    for one, other in in_pairs(shown, printed):
        near = distance(one[0], other[0]) <= Decimal(str(within))
        parts += [printed[end : other.start()], one[0] if near else other[0]]
        end = other.end()
    return "".join([*parts, printed[end:]])


def alike(shown: str, printed: str, within: float | None) -> bool:
    """Whether what was printed passes for what is shown; without a tolerance, to the letter. nan never does with one.

    >>> alike("0.50, 3", "0.52, 3", 0.02), alike("0.50, 3", "0.52, 4", 0.02), alike("0.50 nan", "0.50 nan", 0.02)
    (True, False, False)
    """
    return settle(shown, printed, within) == shown and (within is None or not NO_NUMBER.search(printed))


def too_far(shown: str, printed: str, within: float) -> Iterator[str]:
    """Each decimal that is further from what is shown than it may be, and each value that no tolerance allows.

    >>> list(too_far("a 0.50", "a 0.55", 0.02))
    ['line 1: 0.50 is shown and 0.55 was printed: they differ by 0.05, and may differ by 0.02']
    """
    for one, other in in_pairs(shown, printed):
        apart, line = distance(one[0], other[0]), shown.count("\n", 0, one.start()) + 1
        if apart > Decimal(str(within)):
            yield (
                f"line {line}: {one[0]} is shown and {other[0]} was printed: "
                f"they differ by {apart.normalize():f}, and may differ by {within}"
            )
    for value in dict.fromkeys(NO_NUMBER.findall(printed)):
        yield f"{value} was printed, which is within no tolerance: print finite numbers, or take the mark away"
