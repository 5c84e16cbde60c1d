"""Reads a name: where the given name ends, whether a family name follows, and where that ends.

Thai names are a given and a family name with a space between them. The family name is whatever
stands behind that space, unless it opens with a word of speech or action; what stands behind it in
turn (a post, a bracket) proves where it ended.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import load_table
from thaievent.people.evidence import is_known_family_name, is_known_given_name
from thaievent.people.letters import LATIN_NAME, THAI_RUN, skip_spaces, starts_name
from thaievent.people.posts import Heads
from thaievent.people.stops import first_stop, opening_of
from thaievent.people.tails import continues_post
from thaievent.people.wordlists import is_royal_style

__all__ = ["FoundName", "read_name"]

_LONGEST_GIVEN = 20
_LONGEST_FAMILY = 26
_MOST_FURTHER = 3
# ปลัด and ประธาน are given names too.
_SHORTEST_POST = 7


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name.

    Attributes:
        given: Extent of the given name.
        family: Extent of the family name, or None.
        end: Where the name ends.
        rule: The rule that read it.
        proven: True if the family name is more than a run of letters behind a space.
        candidate: Extent of what may be the family name and was not taken, or None.
    """

    given: tuple[int, int]
    family: tuple[int, int] | None
    end: int
    rule: str
    proven: bool = True
    candidate: tuple[int, int] | None = None

    @property
    def start(self) -> int:
        """Where the name starts, be it with the given or the family name."""
        return self.given[0] if self.family is None else min(self.given[0], self.family[0])


@dataclass(frozen=True, slots=True)
class FamilyFirst:
    """A row of ``family_first.tsv``: a family name that stands before the given name."""

    form: str
    language: str
    example: str


@dataclass(frozen=True, slots=True)
class NaSurname:
    """A row of ``na_surnames.tsv``: what stands behind ณ in a family name."""

    form: str
    example: str


@cache
def _na_places() -> frozenset[str]:
    rows = load_table("thaievent.people", "na_surnames.tsv", NaSurname)
    return frozenset(row.form for row in rows)


@cache
def _family_first() -> frozenset[str]:
    rows = load_table("thaievent.people", "family_first.tsv", FamilyFirst)
    return frozenset(row.form for row in rows)


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
    if _is_no_name(view, start, heads):
        return None
    end = _end_in_run(view, start, run.end(), heads, shortest=2)
    if not (starts_name(view[start]) and 1 < end - start <= _LONGEST_GIVEN):
        return None
    given = (start, end)
    if end < run.end():
        return FoundName(given, None, end, "given-name")
    family = _read_family(view, end, limit, heads)
    if family is None:
        return FoundName(given, None, end, "given-name", proven=False)
    extent, proven = family.extent, family.proven
    last = None if family.closed else _read_further(view, extent[1], limit, heads)
    if view[start:end] in _family_first():
        rest = (extent[0], last[1] if last else extent[1])
        return FoundName(rest, given, rest[1], "family-name-first", proven=proven)
    if last is not None:
        return _three_names(view, given, extent, last)
    if not family.taken:
        return FoundName(given, None, end, "given-name", proven=False, candidate=extent)
    return FoundName(given, extent, extent[1], "given-and-family-name", proven=proven)


def _is_no_name(view: str, start: int, heads: Heads) -> bool:
    """Tell whether a post, a verb or the royal style stands behind a title, and no name."""
    head = heads.at(start)
    if head is not None and head.end - head.start >= _SHORTEST_POST:
        return True
    if first_stop(view, start, min(len(view), start + _LONGEST_GIVEN)) == start:
        return True
    return is_royal_style(view, start)


def _three_names(
    view: str, first: tuple[int, int], second: tuple[int, int], third: tuple[int, int]
) -> FoundName:
    """Tell what three names in a row are, or more of which the last is given as the third."""
    if is_known_given_name(view[slice(*second)]) and not is_known_given_name(view[slice(*first)]):
        return FoundName(second, third, third[1], "nickname-and-names")
    if is_known_given_name(view[slice(*first)]):
        double = (second[0], third[1])
        return FoundName(first, double, third[1], "two-family-names")
    return FoundName(first, third, third[1], "three-names")


def _latin_name(view: str, start: int, limit: int) -> FoundName | None:
    found = LATIN_NAME.match(view, start, limit)
    if found is None:
        return None
    end = found.end()
    words = found.group().split(" ")
    first = (start, start + len(words[0]))
    if len(words) == 1:
        return FoundName(first, None, end, "latin-name")
    last = (end - len(words[-1]), end)
    if words[0] in _family_first() or (words[0].isupper() and not words[-1].isupper()):
        rest = (start + len(words[0]) + 1, end)
        return FoundName(rest, first, end, "latin-name")
    return FoundName(first, last, end, "latin-name")


@dataclass(frozen=True, slots=True)
class _Family:
    """What may be a family name.

    Attributes:
        extent: Where it stands.
        taken: True if it is to be taken for one.
        closed: True if what stands behind it shows that the name ended there.
        proven: True if that or something else proves it.
    """

    extent: tuple[int, int]
    taken: bool = True
    closed: bool = True
    proven: bool = True


def _read_family(view: str, at: int, limit: int, heads: Heads) -> _Family | None:
    """Read what stands behind a given name, if it may be a family name."""
    start = skip_spaces(view, at)
    if view.startswith("\n", start):
        start = skip_spaces(view, start + 1)
    if start == at:
        return None
    run = THAI_RUN.match(view, start, limit)
    if run is None or not starts_name(view[start]) or heads.at(start) is not None:
        return None
    if view.startswith("ณ ", start):
        end = _na_end(view, start, limit)
        return _Family((start, end)) if end else None
    opening = opening_of(view, start, run.end())
    if opening == "stop":
        return None
    end = _end_in_run(view, start, run.end(), heads, shortest=3)
    if not 1 < end - start <= _LONGEST_FAMILY or (opening == "doubtful" and end < run.end()):
        return None
    end = _over_hyphen(view, end, limit)
    na = skip_spaces(view, end)
    if view.startswith("ณ ", na) and (na_end := _na_end(view, na, limit)):
        return _Family((start, na_end))
    closed = _is_proven(view, end, limit, heads)
    if "\n" in view[at:start] and not closed:
        return None
    proven = closed or is_known_family_name(view[start:end])
    return _Family((start, end), opening == "free" or proven, closed, proven)


def _over_hyphen(view: str, end: int, limit: int) -> int:
    """Take in the second part of a double family name: ``ใจดี-มีสุข``."""
    run = THAI_RUN.match(view, end + 1, limit) if view.startswith("-", end) else None
    return run.end() if run and run.end() - end <= _LONGEST_FAMILY else end


def _read_further(view: str, at: int, limit: int, heads: Heads) -> tuple[int, int] | None:
    """Read more names behind two, if a post or bracket right behind the last proves them.

    Returns:
        Extent of the last of them, or None.
    """
    for _ in range(_MOST_FURTHER):
        start = skip_spaces(view, at)
        run = THAI_RUN.match(view, start, limit)
        if run is None or start == at or not starts_name(view[start]):
            return None
        end = run.end()
        if end - start > _LONGEST_FAMILY or opening_of(view, start, end) != "free":
            return None
        if heads.behind_name(start) is not None or continues_post(view, start):
            return None
        if heads.first(start, end) is None and _is_proven(view, end, limit, heads):
            return start, end
        at = end
    return None


def _is_proven(view: str, end: int, limit: int, heads: Heads) -> bool:
    """Tell whether a post, a bracket or the next title behind a name shows that it ended there."""
    at = skip_spaces(view, end)
    return at == limit < len(view) or heads.behind_name(at) is not None or view.startswith("(", at)


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


def _end_in_run(view: str, start: int, end: int, heads: Heads, shortest: int) -> int:
    """Give where a name ends in its run: before a word or a post that is written on to it."""
    stop = first_stop(view, start + shortest, end)
    head = heads.first(start + shortest, stop)
    return stop if head is None else head.start
