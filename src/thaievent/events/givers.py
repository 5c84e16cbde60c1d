"""Who gives a part of a programme: the people behind โดย or วิทยากร that follow its topic."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import cache

from thaievent.events.reading import Reading, between
from thaievent.events.topics import one_of

__all__ = ["find_givers"]

_BULLETS = " \n-–•*·0123456789.)("
_REACH = 120  # code points from a topic to the first who gives it
_LIST_GAP = 12  # code points between two people of one list
_JOINED = 60  # the same, if a word or a number says that the list goes on
_AT_ONCE = 2  # code points between โดย and the first of them, if nothing else says what it means
_JOIN = re.compile(r"(?:และ|,|\(?\d[.)]) ?$")


@cache
def _given_by() -> re.Pattern[str]:
    return re.compile(
        r"[”\"’“]? {0,2}(?:\([^)\n]{0,80}\) {0,2})?"  # the topic's closing mark, a gloss behind it
        rf"{one_of('deed')}? ?{one_of('by')}{one_of('who')}{{0,2}} {{0,2}}"
        rf"(?:{one_of('list')}|{one_of('by')}|:)? {{0,2}}:? ?"
    )


def find_givers(
    reading: Reading,
    start: int,
    end: int,
    others: AbstractSet[int] = frozenset(),
    *,
    near: bool = False,
) -> tuple[int, ...]:
    """Find the people who give what stands in front of โดย; not those with another role there.

    Args:
        reading: The release.
        start: Where the topic ends.
        end: How far the list of people may reach; at its end it may go on in the lines below.
        others: Where those stand who have another role there.
        near: Whether the first of them must stand right behind the word.

    Returns:
        Indices of people.
    """
    view = reading.view
    by = _given_by().match(view, start, min(start + _REACH, end))
    if not by:
        return ()
    people: list[int] = []
    position = by.end()
    if position == end:
        end = len(view)  # the list stands in the lines below, one person a line
    for place in between(reading.appearances, start, end):
        if place.end <= position:
            continue
        gap = view[position : place.start]
        bare = gap.strip(_BULLETS)
        reach = _AT_ONCE if near and not people else _LIST_GAP
        if len(bare) > (_JOINED if people and _JOIN.search(gap) else reach):
            break
        if people and "\n" in gap and bare:
            break
        if place.start in others:
            return ()
        people.append(place.person)
        position = place.end
    return tuple(dict.fromkeys(people))
