"""Reads a name: where the given name ends, whether a family name follows, and where that ends."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import load_table
from thaievent.people.letters import LATIN_NAME, THAI_RUN, skip_spaces
from thaievent.people.posts import Heads
from thaievent.people.stops import first_stop, starts_with_stop

__all__ = ["FoundName", "read_name"]

_LONGEST_GIVEN = 20
_LONGEST_FAMILY = 28
_LEADING_VOWELS = "เแโใไ"


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name.

    Attributes:
        given: Extent of the given name.
        family: Extent of the family name, or None.
        end: Where the name ends.
        rule: The rule that read it.
    """

    given: tuple[int, int]
    family: tuple[int, int] | None
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class NaSurname:
    """A row of ``na_surnames.tsv``."""

    form: str
    example: str


@cache
def _na_places() -> frozenset[str]:
    return frozenset(
        row.form for row in load_table("thaievent.people", "na_surnames.tsv", NaSurname)
    )


def read_name(view: str, at: int, limit: int, heads: Heads) -> FoundName | None:
    """Read the name behind a title.

    Args:
        view: A normalised view.
        at: Where the title ends.
        limit: Where the name must have ended: the next title.
        heads: The heads of posts of the view.

    Returns:
        The name, or None if none stands there.
    """
    start = skip_spaces(view, at)
    run = THAI_RUN.match(view, start, limit)
    if run is None:
        return _latin_name(view, start, limit)
    given_end = _cut(view, start, run.end(), heads, shortest=2)
    if not _is_name_like(view, start, given_end, _LONGEST_GIVEN):
        return None
    given = (start, given_end)
    if given_end < run.end():
        return FoundName(given, None, given_end, "given-name")
    family = _family(view, given_end, limit, heads)
    if family is None:
        return FoundName(given, None, given_end, "given-name")
    return FoundName(given, family, family[1], "given-and-family-name")


def _latin_name(view: str, start: int, limit: int) -> FoundName | None:
    found = LATIN_NAME.match(view, start, limit)
    if found is None:
        return None
    end = found.end()
    words = found.group().split(" ")
    if len(words) == 1:
        return FoundName((start, end), None, end, "latin-name")
    last = end - len(words[-1])
    return FoundName((start, start + len(words[0])), (last, end), end, "latin-name")


def _family(view: str, at: int, limit: int, heads: Heads) -> tuple[int, int] | None:
    start = skip_spaces(view, at)
    if start == at:
        return None
    run = THAI_RUN.match(view, start, limit)
    if run is None:
        return None
    end = run.end()
    if view.startswith("ณ ", start):
        end = _na_end(view, start, limit)
        return (start, end) if end else None
    if heads.at(start) is not None or starts_with_stop(view, start, end):
        return None
    end = _cut(view, start, end, heads, shortest=3)
    if not _is_name_like(view, start, end, _LONGEST_FAMILY):
        return None
    na = skip_spaces(view, end)
    if view.startswith("ณ ", na):
        end = _na_end(view, na, limit) or end
    return start, end


def _na_end(view: str, at: int, limit: int) -> int | None:
    """Give where a family name with ณ ends whose ณ stands at ``at``."""
    start = skip_spaces(view, at + 1)
    run = THAI_RUN.match(view, start, limit)
    if run is None:
        return None
    for length in range(run.end() - start, 1, -1):
        if view[start : start + length] in _na_places():
            return start + length
    return None


def _cut(view: str, start: int, end: int, heads: Heads, shortest: int) -> int:
    """Give where the name in a run ends: before a stop or a post that is written on to it."""
    stop = first_stop(view, start + shortest, end)
    head = heads.first(start + shortest, stop)
    return head if head is not None else stop


def _is_name_like(view: str, start: int, end: int, longest: int) -> bool:
    first = view[start]
    return 1 < end - start <= longest and ("ก" <= first <= "ฮ" or first in _LEADING_VOWELS)
