"""When two values count as the same, and how two lists of values are matched.

What is compared is an *item*: a tuple of strings whose last part is the value and whose other parts
say whose value it is: ``("จุติ ไกรฤกษ์", "นาย")`` is the title of a person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

__all__ = ["Item", "Matched", "Same", "alike", "always", "comparable", "equal", "match"]

Item: TypeAlias = tuple[str, ...]
Same: TypeAlias = Callable[[Item, Item], bool]

# Of two relaxed values the shorter has at least this share of the longer one's length.
_HELD = 0.6

_ARABIC_DIGITS = {ord("๐") + digit: str(digit) for digit in range(10)}
# Spaces, invisible characters and quotation marks: how they are typed says nothing about the value.
_IGNORED = re.compile("[\\s\u00a0\u200b-\u200f\u2060\ufeff\"'`“”‘’«»]+")
_OUTER_PUNCTUATION = ".,;:()[]–-"


def comparable(value: str) -> str:
    """Give the form of a value in which it is compared.

    Args:
        value: A value as it stands in a record.

    Returns:
        The value without white space, invisible characters, quotation marks and outer punctuation,
        with Arabic for Thai digits, a composed ำ, แ for a doubled เ, in lower case:
        ``comparable("“รุ่นที่ ๑”") == "รุ่นที่1"``.
    """
    bare = _IGNORED.sub("", value.translate(_ARABIC_DIGITS))
    return bare.replace("ํา", "ำ").replace("เเ", "แ").strip(_OUTER_PUNCTUATION).casefold()


def equal(one: Item, other: Item) -> bool:
    """Say whether two items in comparable form are the same (the strict comparison)."""
    return one == other


def alike(one: Item, other: Item) -> bool:
    """Say whether two items in comparable form are nearly the same (the relaxed comparison).

    They are if they agree in all parts but the last, and of the last one holds the other, which has
    at least 0.6 of its length: ``กรมชลประทาน`` and ``กรมชลประทานที่ 5``.
    """
    if one[:-1] != other[:-1]:
        return False
    short, long = sorted((one[-1], other[-1]), key=len)
    if not short:
        return not long
    return len(short) >= _HELD * len(long) and short in long


def always(_one: Item, _other: Item) -> bool:
    """Take any two items for the same: where only their number is compared."""
    return True


class Matched(NamedTuple):
    """What came of matching two lists.

    Attributes:
        right: Number of gold items that have a partner.
        missed: Gold items without one.
        wrong: Predicted items without one.
    """

    right: int
    missed: tuple[Item, ...]
    wrong: tuple[Item, ...]


def match(gold: Iterable[Item], predicted: Iterable[Item], same: Same) -> Matched:
    """Match two lists of items one to one.

    Each gold item in turn takes the first predicted item that is left and is the same. A list may
    hold an item several times; it then has to be found as often.

    Args:
        gold: What should be there.
        predicted: What is there.
        same: How items are compared; it is given their comparable form.

    Returns:
        How many match, and what is left over on both sides as it was given.
    """
    left = [(item, tuple(map(comparable, item))) for item in predicted]
    right = 0
    missed: list[Item] = []
    for item in gold:
        wanted = tuple(map(comparable, item))
        found = next((at for at, (_, given) in enumerate(left) if same(wanted, given)), None)
        if found is None:
            missed.append(item)
        else:
            right += 1
            del left[found]
    return Matched(right, tuple(missed), tuple(item for item, _ in left))
