"""Code points, which we count, and UTF-16 code units, which browsers count.

Both are the same up to the first character beyond U+FFFF, an emoji for instance; from there on each
such character counts one here and two there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate
from typing import Literal

__all__ = ["Unit", "from_unit", "to_unit"]

Unit = Literal["code-points", "utf-16"]

_LAST_IN_ONE_UNIT = "\uffff"


def to_unit(text: str, unit: Unit) -> Callable[[int], int]:
    """Give the function from a code point's index to the offset in a unit.

    Example:
        >>> to_unit("🙂ดี", "utf-16")(1)
        2
    """
    if unit == "code-points" or text.isascii():
        return _same
    return _units(text).__getitem__


def from_unit(text: str, unit: Unit) -> Callable[[int], int]:
    """Give the function from an offset in a unit to the code point's index.

    An offset inside a character means its start. One outside the text raises ``ValueError``.

    Example:
        >>> from_unit("🙂ดี", "utf-16")(2)
        1
    """
    units = list(range(len(text) + 1)) if unit == "code-points" else _units(text)

    def index(offset: int) -> int:
        if not 0 <= offset <= units[-1]:
            raise ValueError(f"offset {offset} is outside the text of {units[-1]} {unit}")
        at = bisect_left(units, offset)
        return at if units[at] == offset else at - 1

    return index


def _units(text: str) -> list[int]:
    """Give the offset in UTF-16 of each code point and of the end."""
    return list(accumulate((1 + (char > _LAST_IN_ONE_UNIT) for char in text), initial=0))


def _same(index: int) -> int:
    return index
