"""Reads the units of a range or list and what ties them."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from thaievent.dates import patterns
from thaievent.dates.phrases import Joint, Point
from thaievent.dates.vocabulary import alternatives, counted, month_named, weekday_named, weekdays
from thaievent.dates.years import year_of

__all__ = ["Member", "called_day", "counts_something", "drop_counts", "link", "point_of"]

_MEMBERS_AT_MOST: Final = 31
_LAST_DAY: Final = 31
_LOOK_BACK: Final = 32


class Member(NamedTuple):
    """A unit of a range or list.

    Attributes:
        match: The unit.
        joint: What ties it to the unit before; None for the first.
        kind: How it is tied.
    """

    match: re.Match[str]
    joint: re.Match[str] | None
    kind: Joint


def link(
    view: str, at: int, item: re.Pattern[str], last: re.Pattern[str] | None = None
) -> list[Member]:
    """Read units as long as joints tie them.

    A unit with a year of its own begins no list: ``5 ม.ค. 2566 และ 7 ม.ค. 2566`` are two dates,
    ``5 และ 7 ม.ค. 2566`` is one.

    Args:
        view: The normalised view.
        at: Where the first unit begins.
        item: The pattern of a unit.
        last: The pattern of another sort of unit in which a range may end.

    Returns:
        The units in order; none if there is none at the place.
    """
    match = item.match(view, at)
    members: list[Member] = []
    tie: re.Match[str] | None = None
    kind: Joint = "to"
    while match is not None:
        members.append(Member(match, tie, kind))
        if len(members) == _MEMBERS_AT_MOST:
            break
        kind = "to"
        tie = patterns.to_joint().match(view, match.end())
        if tie is None:
            if year_of(match) is not None:
                break
            kind = "and"
            tie = patterns.and_joint().match(view, match.end())
        if tie is None:
            break
        match = item.match(view, tie.end())
        if match is None and kind == "to" and last is not None:
            match = last.match(view, tie.end())
            if match is not None and match["month"]:
                members.append(Member(match, tie, kind))
            break
    return members


def point_of(view: str, member: Member) -> Point:
    """Give what a unit says."""
    groups = member.match.groupdict()
    day, month = groups.get("day"), groups["month"]
    return Point(
        day=int(day) if day else None,
        month=month_named(month) if month else None,
        year=year_of(member.match),
        weekday=_weekday(view, member) if day else None,
    )


def drop_counts(view: str, members: list[Member]) -> list[Member]:
    """Drop leading numbers that are no days: ``ครั้งที่ 2 - 5 มกราคม``, ``ชั้น 9, 5 มกราคม``."""
    for index, member in enumerate(members):
        day = int(member.match["day"])
        if day == 0 or day > _LAST_DAY:
            # A day that no month has is one only if it is called a day.
            if index == 0 and member.match["month"] and called_day(view, member.match.start()):
                return members
            return drop_counts(view, members[index + 1 :])
    while len(members) > 1 and members[0].match["month"] is None:
        following = members[1]
        falls = (
            following.kind == "and"
            and following.match["month"] is None
            and int(following.match["day"]) <= int(members[0].match["day"])
        )
        if not falls and not counts_something(view, members[0].match.start()):
            break
        members = members[1:]
    if members and counts_something(view, members[0].match.start(), ordinal=True):
        return []  # รุ่นที่ 2 มีนาคม 2566: the second, in March
    return members


def called_day(view: str, at: int) -> bool:
    """Whether a number is called a day: ``วันที่ 8``, ``วันพุธที่ 8``."""
    return _day_word().search(view, max(0, at - _LOOK_BACK), at) is not None


def _weekday(view: str, member: Member) -> int | None:
    """Give the day of the week that is written in front of a day."""
    if member.joint is not None:
        name = member.joint["weekday"]
    else:
        start = member.match.start()
        found = patterns.weekday_before().search(view, max(0, start - _LOOK_BACK), start)
        name = (found["weekday"] or found["bare"]) if found else None
    return weekday_named(name) if name else None


def counts_something(view: str, at: int, *, ordinal: bool = False) -> bool:
    """Whether a number counts something that is no day: ``ครั้งที่ 2``, ``เลขที่ 12``, ``ชั้น 9``.

    Args:
        view: The normalised view.
        at: Where the number stands.
        ordinal: True if only ที่ in front of the number is proof enough.
    """
    pattern = _ordinal() if ordinal else _counted()
    return pattern.search(view, max(0, at - _LOOK_BACK), at) is not None


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(counted())})[ ]?(?:ที่)?[ ]{{0,2}}\Z")


@cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(counted())})[ ]?ที่[ ]{{0,2}}\Z")


@cache
def _day_word() -> re.Pattern[str]:
    return re.compile(rf"วัน(?:{alternatives(weekdays())})? ?ที่ {{0,3}}\Z")
