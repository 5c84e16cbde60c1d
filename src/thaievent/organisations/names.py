"""Where the name of an organisation begins and ends.

A name that the registry knows is read as it stands there. Any other begins at a head (``กรม``,
``มูลนิธิ``) and runs as far as its structure and the boundaries of words let it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from thaievent.lexicon import Gazetteer, load_table
from thaievent.organisations.registry import Body, by_name
from thaievent.tokens import word_bounds

__all__ = ["Name", "find_names"]

_WINDOW = 150


@dataclass(frozen=True, slots=True)
class Head:
    """A row of ``heads.tsv``."""

    head: str
    kind: str
    role: str
    alone: str
    example: str


@dataclass(frozen=True, slots=True)
class Generic:
    """A row of ``generic.tsv``."""

    phrase: str
    role: str
    example: str


@dataclass(frozen=True, slots=True)
class End:
    """A row of ``ends.tsv``."""

    word: str
    strength: str
    example: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in the view.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        rule: How its end was found.
        body: The registry's row, if it is known.
    """

    start: int
    end: int
    rule: str
    body: Body | None = None


Cue = tuple[int, int, Body | Head | Generic]


@cache
def _cues() -> Gazetteer[Body | Head | Generic]:
    entries: dict[str, Body | Head | Generic] = {}
    for row in load_table("thaievent.organisations", "generic.tsv", Generic):
        if row.role in {"decoy", "whole"}:
            entries[row.phrase] = row
    for head in load_table("thaievent.organisations", "heads.tsv", Head):
        entries[head.head] = head
    entries.update(by_name())
    return Gazetteer(entries)


@cache
def _phrases(role: str) -> tuple[str, ...]:
    table = load_table("thaievent.organisations", "generic.tsv", Generic)
    return tuple(row.phrase for row in table if row.role == role)


@cache
def _ends() -> dict[str, str]:
    return {
        row.word: row.strength for row in load_table("thaievent.organisations", "ends.tsv", End)
    }


@cache
def _any_end() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _ends()), key=len, reverse=True)))


# What no name runs across.
_BREAK = re.compile(r"""[\n()\[\]“”"‘’«»,;:ฯ/•|…]|  | [–-] |\d{3}""")
_COMPANY = re.compile(r" ?([^\n,;:“”\"]{2,60}?) ?จำกัด( ?\(มหาชน\))?")
_LATIN = re.compile(r" ?[A-Z][\w.&'-]*(?: [A-Z][\w.&'-]*){0,5}")
_PUBLIC = re.compile(r" ?\(องค์การมหาชน\)| ?\(มหาชน\)")
_NUMBER = re.compile(r" ?(?:ที่|ภาค|เขต)? ?\d{1,2}(?![\d.,])")


def find_names(view: str) -> tuple[Name, ...]:
    """Find the names of organisations.

    Args:
        view: A normalised view.

    Returns:
        Names from left to right, without overlaps.
    """
    cues = tuple(_cues().find(view))
    names: list[Name] = []
    done = 0
    for index, (start, end, entry) in enumerate(cues):
        if start < done or isinstance(entry, Generic):
            continue
        if isinstance(entry, Body):
            name = Name(start, _tail(view, end), "registry", entry)
        else:
            found = _structure(view, start, end, entry, cues[index + 1 :])
            if found is None:
                continue
            name = found
        names.append(name)
        done = name.end
    return tuple(names)


def _tail(view: str, end: int) -> int:
    """Take in what belongs to a known name behind it."""
    legal = _PUBLIC.match(view, end)
    return legal.end() if legal else end


def _structure(
    view: str, start: int, head_end: int, head: Head, cues: Sequence[Cue]
) -> Name | None:
    """Read a name from its head."""
    if head.role == "weak" or view.endswith(_phrases("before"), 0, start):
        return None
    if head.role == "spaced":
        company = _COMPANY.match(view, head_end)
        if company:
            return Name(start, company.end(), "company")
        latin = _LATIN.match(view, head_end)
        if latin:
            return Name(start, latin.end(), "company")
    limit = _limit(view, head_end)
    end = _chunk_end(view, head_end, limit, head, cues)
    number = _NUMBER.match(view, end)
    if number:
        end = number.end()
    if end <= head_end:
        return Name(start, head_end, "head") if head.alone == "name" else None
    if view.startswith(_phrases("rest"), head_end) and not number:
        return None
    return Name(start, _tail(view, end), "structure")


def _limit(view: str, start: int) -> int:
    stop = _BREAK.search(view, start, start + _WINDOW)
    return stop.start() if stop else min(len(view), start + _WINDOW)


def _chunk_end(view: str, start: int, limit: int, head: Head, cues: Sequence[Cue]) -> int:
    """Find the end of the run that hangs on a head without a space."""
    space = view.find(" ", start, limit)
    stop = limit if space < 0 else space
    for cue_start, _, entry in cues:
        if cue_start >= stop:
            break
        body = isinstance(entry, Body) or (isinstance(entry, Head) and entry.role == "body")
        if body and cue_start > start:
            stop = cue_start
            break
    if _any_end().search(view, start, stop):
        stop = _word_end(view, start, stop)
    return stop


def _word_end(view: str, start: int, stop: int) -> int:
    """Find the first word at which a name ends."""
    bounds = word_bounds(view, start, stop)
    for left, right in zip(bounds, bounds[1:], strict=False):
        strength = _ends().get(view[left:right])
        if strength == "hard" or (strength == "soft" and left > start):
            return left
        if view[left:right] == "และ" and view.startswith(tuple(_ends()), right):
            return left
    return stop
