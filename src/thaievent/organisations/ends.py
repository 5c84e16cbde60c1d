"""At which word a name ends, and which other bodies stand in its way.

The run of letters behind a head is cut into words by the tokeniser, and only if it holds one of the
words of ``ends.tsv`` at all: most names end at a space and cost nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from thaievent.lexicon import load_table
from thaievent.organisations.cues import Head, Nickname, find_cues, heads
from thaievent.organisations.registry import Body
from thaievent.tokens import word_bounds

__all__ = ["bodies_between", "crosses_body", "first_end", "strength", "words"]


@dataclass(frozen=True, slots=True)
class End:
    """A row of ``ends.tsv``: a word at which a name ends, or seems to."""

    word: str
    strength: str
    example: str


@dataclass(frozen=True, slots=True)
class Link:
    """A row of ``links.tsv``: what ties a body to the name in which it is named."""

    link: str
    example: str


@cache
def _ends() -> dict[str, str]:
    table = load_table("thaievent.organisations", "ends.tsv", End)
    return {row.word: row.strength for row in table}


@cache
def _worth_cutting() -> re.Pattern[str]:
    telling = (word for word, how in _ends().items() if how in _TELLING)
    return re.compile("|".join(sorted(map(re.escape, telling), key=len, reverse=True)))


_TELLING = frozenset({"hard", "particle", "soft", "dangling"})
_ENDING = frozenset({"hard", "particle", "soft", "actor"})


@cache
def _inside() -> tuple[str, ...]:
    """Give what looks like an end and goes on inside a name, the longest first."""
    forms = (word for word, how in _ends().items() if how == "inside")
    return tuple(sorted(forms, key=len, reverse=True))


@cache
def _links() -> tuple[str, ...]:
    return tuple(row.link for row in load_table("thaievent.organisations", "links.tsv", Link))


@cache
def _body_heads() -> tuple[str, ...]:
    return tuple(row.head for row in heads() if row.role == "body")


def strength(word: str) -> str:
    """Give how surely a name ends at a word, see the table; empty if it does not."""
    how = _ends().get(word, "")
    return how if how in _ENDING else ""


def words(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch into words."""
    return pairwise(word_bounds(view, start, end))


def first_end(view: str, start: int, stop: int, *, soft_at_once: bool) -> int:
    """Find the first word at which a name ends.

    Args:
        view: A normalised view.
        start: Where the words behind the head begin.
        stop: Where the name ends at the latest.
        soft_at_once: Whether a soft end right behind the head ends the name
            (``กรมประกาศ``, but ``คณะกรรมการพิจารณาโทษ``).

    Returns:
        Where the name ends; ``start`` if the first word is an end.
    """
    if _worth_cutting().search(view, start, stop) is None:
        return stop
    before = ""
    inside = start
    for left, right in words(view, start, stop):
        word = view[left:right]
        how = strength(word)
        joined = _ends().get(before) == "dangling"
        if left < inside or _ends().get(before) == "nominal":
            how = ""
        elif how:
            form = next((form for form in _inside() if view.startswith(form, left)), "")
            if form:
                inside, how = left + len(form), ""
        if how and joined:
            return left - len(before)
        if how in {"hard", "particle"} or (how == "soft" and (left > start or soft_at_once)):
            return left
        before = word
    return stop - len(before) if _ends().get(before) == "dangling" else stop


def bodies_between(view: str, start: int, end: int, stop: int) -> Iterator[int]:
    """Give where other bodies begin inside a run, unless something ties them to the name.

    Args:
        view: A normalised view.
        start: Where the head of the name begins.
        end: Where the head ends.
        stop: Where the run ends.

    Yields:
        Starts, from left to right.
    """
    for at, _, entry in find_cues(view, end, stop + 40):
        if at >= stop:
            return
        if _is_body(entry) and not view.endswith(_links(), start, at):
            yield at


def crosses_body(view: str, start: int, end: int, stop: int) -> bool:
    """Tell whether another organisation is named before ``stop``; see :func:`bodies_between`."""
    for at, _, entry in find_cues(view, end, stop):
        apart = view[at - 1] == " " and at > end + 1
        joined = view.endswith(("และ", "กับ", "โดย"), end, at)
        if isinstance(entry, Body | Head | Nickname) and (apart or joined):
            return True
    return next(bodies_between(view, start, end, stop), None) is not None


def _is_body(entry: object) -> bool:
    """Tell whether a cue begins an organisation of its own wherever it stands."""
    if isinstance(entry, Nickname):
        return True
    if isinstance(entry, Head):
        return entry.role == "body"
    return isinstance(entry, Body) and entry.name.startswith(_body_heads())
