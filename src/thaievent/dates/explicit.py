"""Reads dates that are written out: days and months, their ranges and lists."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from thaievent.dates import patterns
from thaievent.dates.chains import (
    Member,
    called_day,
    counts_something,
    drop_counts,
    link,
    point_of,
)
from thaievent.dates.eras import era_of
from thaievent.dates.phrases import Phrase, Point, Year
from thaievent.dates.shifted import read_month_shift, read_year_shift
from thaievent.dates.vocabulary import month_named
from thaievent.dates.years import year_of

__all__ = [
    "read_called_days",
    "read_days",
    "read_english_days",
    "read_months",
    "read_numbered_months",
    "read_numeric",
]

_LAST_DAY: Final = 31
_DECEMBER: Final = 12
_LOOK_BACK: Final = 24


def read_numeric(view: str, at: int) -> Phrase | None:
    """Read ``8/12/2565``, ``08-12-65``, ``2022-12-08``, ``8-10/12/2565`` and ranges of them."""
    if counts_something(view, at):
        return None  # เลขที่ 12/3/65
    match = patterns.numeric_date().match(view, at)
    first = _numeric_point(match)
    if match is None or first is None:
        return None
    if match["loose"] is not None and not called_day(view, at):
        return None  # เวอร์ชัน 5.12.65
    if match["first"]:
        return Phrase(at, match.end(), (replace(first, day=int(match["first"])), first), ("to",))
    tie = patterns.to_joint().match(view, match.end())
    until = patterns.numeric_date().match(view, tie.end()) if tie else None
    last = _numeric_point(until)
    if until is None or last is None:
        return Phrase(at, match.end(), (first,))
    return Phrase(at, until.end(), (first, last), ("to",))


def _numeric_point(match: re.Match[str] | None) -> Point | None:
    if match is None:
        return None
    if match["iso_year"]:
        year = Year(int(match["iso_year"]), era_of(int(match["iso_year"])))
        day, month = int(match["iso_day"]), int(match["iso_month"])
        point = Point(day, month, year)
    else:
        day, month = int(match["day"]), int(match["month"])
        point = Point(day, month, year_of(match))
    return point if 1 <= month <= _DECEMBER and 1 <= day <= _LAST_DAY else None


def read_english_days(view: str, at: int) -> Phrase | None:
    """Read ``December 8, 2022``, ``Dec 8-10, 2022`` or ``Dec 30, 2022 - Jan 2, 2023``."""
    match = patterns.english_day_item().match(view, at)
    if match is None:
        return None
    first = Point(int(match["day"]), month_named(match["month"]), year_of(match))
    if match["last"]:
        return Phrase(at, match.end(), (first, replace(first, day=int(match["last"]))), ("to",))
    tie = patterns.to_joint().match(view, match.end())
    until = patterns.english_day_item().match(view, tie.end()) if tie else None
    if until is None or until["last"]:
        return Phrase(at, match.end(), (first,))
    last = Point(int(until["day"]), month_named(until["month"]), year_of(until))
    return Phrase(at, until.end(), (first, last), ("to",))


def read_days(view: str, at: int) -> Phrase | None:
    """Read a day with its month, or a range or list of which the last member has one.

    ``8 ธันวาคม 2565``, ``8-10 ธ.ค. 65``, ``30 พ.ย. ถึง 2 ธ.ค. 2565``, ``5, 7 และ 9 มิถุนายน``.
    """
    members = link(view, at, patterns.day_item())
    while members and members[-1].match["month"] is None:
        members.pop()
    members = drop_counts(view, members)
    return _phrase(view, members) if members else None


def read_called_days(view: str, at: int) -> Phrase | None:
    """Read days that are called so and have no month: ``วันที่ 15 นี้``, ``วันที่ 20 เดือนหน้า``."""
    head = _called_days().match(view, at)
    if head is None:
        return None
    members = link(view, head.end(), patterns.day_item())
    if not members or any(member.match["month"] for member in members):
        return None
    points = [Point(day=int(member.match["day"])) for member in members]
    if any(not 1 <= (point.day or 0) <= _LAST_DAY for point in points):
        return None
    start, end = head.end(), members[-1].match.end()
    joints = tuple(member.kind for member in members[1:])
    tail = read_month_shift(view, end)
    if tail is not None:
        shift, end = tail
        points = [replace(point, shift=shift) for point in points]
        return Phrase(start, end, tuple(points), joints, "relative")
    if _pointing().match(view, end) is None:
        return None
    return Phrase(start, end, tuple(points), joints)


def read_numbered_months(view: str, at: int) -> Phrase | None:
    """Read ``วันที่ 8 เดือน 12 ปี 2565``: the month is called one, and so is the day."""
    head = _called_days().match(view, at)
    match = patterns.numbered_month().match(view, head.end()) if head else None
    if match is None:
        return None
    day, month = int(match["day"]), int(match["month"])
    if not (1 <= month <= _DECEMBER and 1 <= day <= _LAST_DAY):
        return None
    return Phrase(match.start(), match.end(), (Point(day, month, year_of(match)),))


def read_months(view: str, at: int) -> Phrase | None:
    """Read a month, or a range or list of them: ``ธันวาคม 2566 ไปจนถึงเดือนสิงหาคม 2567``.

    A range may end in a day: ``มีนาคม 2567 – 19 มีนาคม 2568``. A short or misspelt name by itself
    is one only with a year, behind เดือน or in front of นี้: ``ก.พ.`` is also a commission's name.
    """
    members = link(view, at, patterns.month_item(), patterns.day_item())
    if not members:
        return None
    phrase = _phrase(view, members)
    certain = (
        len(members) > 1
        or members[0].match["full"]
        or any(point.year or point.shift for point in phrase.points)
        or _month_word().search(view, max(0, at - _LOOK_BACK), at)
        or (members[0].match["doubtful"] and _pointing().match(view, phrase.end))
    )
    return phrase if certain else None


def _phrase(view: str, members: list[Member]) -> Phrase:
    """Put units together; behind them the year may be counted from today (``มิถุนายนปีนี้``)."""
    points = [point_of(view, member) for member in members]
    start = members[0].match.start()
    end = members[-1].match.end()
    joints = tuple(member.kind for member in members[1:])
    if points[-1].year is None:
        tail = read_year_shift(view, end)
        if tail is not None:
            shift, end = tail
            points = [
                point
                if point.year
                else Point(point.day, point.month, shift=shift, weekday=point.weekday)
                for point in points
            ]
            return Phrase(start, end, tuple(points), joints, "relative")
    return Phrase(start, end, tuple(points), joints)


@cache
def _called_days() -> re.Pattern[str]:
    return re.compile(r"วันที่[ ]{0,3}(?=\d)")


@cache
def _month_word() -> re.Pattern[str]:
    return re.compile(r"เดือน {0,3}\Z")


@cache
def _pointing() -> re.Pattern[str]:
    return re.compile(r" {0,2}(?:นี้|ที่(?:เพิ่ง)?ผ่านมา|ที่แล้ว|หน้า(?![ก-๎]))")
