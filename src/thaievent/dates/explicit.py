"""Reads dates that are written out: days, months and years, their ranges and lists."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final, NamedTuple

from thaievent.dates import patterns
from thaievent.dates.eras import era_of
from thaievent.dates.phrases import Joint, Phrase, Point, Year
from thaievent.dates.shifted import read_month_shift, read_year_shift
from thaievent.dates.vocabulary import alternatives, counted, era_named, month_named, weekday_named

__all__ = [
    "read_called_days",
    "read_days",
    "read_english_days",
    "read_months",
    "read_numeric",
    "read_years",
    "year_of",
]

_MEMBERS_AT_MOST: Final = 31
_LAST_DAY: Final = 31
_DECEMBER: Final = 12
_TWO_DIGITS: Final = 100
# Beside an English month 43 to 99 are Buddhist (from 2000 on), less is Common.
_ENGLISH_BUDDHIST_FROM: Final = 43
_LOOK_BACK: Final = 24


class _Member(NamedTuple):
    """A unit of a range or list, with the joint in front of it."""

    match: re.Match[str]
    joint: re.Match[str] | None
    kind: Joint


def year_of(match: re.Match[str]) -> Year | None:
    """Give the year that a match of a pattern with a year in it holds."""
    groups = match.groupdict()
    if marked := groups.get("marked"):
        return Year(int(marked), era_named(groups["era"]))
    if whole := groups.get("whole"):
        return Year(int(whole), era_of(int(whole)))
    short = groups.get("short") or groups.get("risky") or groups.get("tied")
    if short is None:
        return None
    month = groups.get("month") or ""
    if month[:1].isascii() and month[:1].isalpha():
        return Year(int(short), "BE" if int(short) >= _ENGLISH_BUDDHIST_FROM else "CE")
    return Year(int(short), None)


def read_numeric(view: str, at: int) -> Phrase | None:
    """Read ``8/12/2565``, ``08-12-65``, ``2022-12-08``, ``8-10/12/2565`` and ranges of them."""
    if _ordinal().search(view, max(0, at - _LOOK_BACK), at):
        return None  # เลขที่ 12/3/65
    match = patterns.numeric_date().match(view, at)
    first = _numeric_point(match)
    if match is None or first is None:
        return None
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
    """Read ``December 8, 2022`` or ``Dec 8-10, 2022``."""
    match = patterns.english_day_item().match(view, at)
    if match is None:
        return None
    month = month_named(match["month"])
    points = [
        Point(int(match[day]), month, year_of(match)) for day in ("day", "last") if match[day]
    ]
    joints: tuple[Joint, ...] = ("to",) if match["last"] else ()
    return Phrase(at, match.end(), tuple(points), joints)


def read_days(view: str, at: int) -> Phrase | None:
    """Read a day with its month, or a range or list of which the last member has one.

    ``8 ธันวาคม 2565``, ``8-10 ธ.ค. 65``, ``30 พ.ย. ถึง 2 ธ.ค. 2565``, ``5, 7 และ 9 มิถุนายน``.
    """
    members = _link(view, at, patterns.day_item())
    while members and members[-1].match["month"] is None:
        members.pop()
    members = _drop_counts(view, members)
    if not members:
        return None
    points = [
        Point(
            day=int(member.match["day"]),
            month=month_named(member.match["month"]) if member.match["month"] else None,
            year=year_of(member.match),
            weekday=_weekday(view, member),
        )
        for member in members
    ]
    return _with_shift(view, members, points)


def read_called_days(view: str, at: int) -> Phrase | None:
    """Read days that are called so and have no month: ``วันที่ 15 นี้``, ``วันที่ 20 เดือนหน้า``."""
    head = _called_days().match(view, at)
    if head is None:
        return None
    members = _link(view, head.end(), patterns.day_item())
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


def read_months(view: str, at: int) -> Phrase | None:
    """Read a month, or a range or list of them: ``ธันวาคม 2566 ไปจนถึงเดือนสิงหาคม 2567``."""
    members = _link(view, at, patterns.month_item())
    if not members:
        return None
    points = [
        Point(month=month_named(member.match["month"]), year=year_of(member.match))
        for member in members
    ]
    phrase = _with_shift(view, members, points)
    certain = (
        len(members) > 1
        or members[0].match["full"]
        or any(point.year or point.shift for point in phrase.points)
        or _month_word().search(view, max(0, at - _LOOK_BACK), at)
        or (_pointing().match(view, phrase.end) and members[0].match["doubtful"][:1] >= "ก")
    )
    return phrase if certain else None


def read_years(view: str, at: int) -> Phrase | None:
    """Read a year that says it is one, or a range or list: ``ปี 2566 - 2570``, ``พ.ศ. 2562``."""
    first = patterns.year_item().match(view, at)
    return None if first is None else link_years(view, at, first)


def link_years(view: str, at: int, first: re.Match[str]) -> Phrase | None:
    """Read on behind a year: ``- 2570``, ``/67``, ``, 2567 และ 2568``."""
    years = [year_of(first)]
    joints: list[Joint] = []
    end = first.end()
    while len(years) < _MEMBERS_AT_MOST:
        if view.startswith("/", end):
            following = patterns.next_year().match(view, end + 1)
            if following is None or not _follows(year_of(following), years[-1]):
                return None
            years.append(year_of(following))
            joints.append("to")
            end = following.end()
            break
        joint: Joint = "to"
        tie = patterns.to_joint().match(view, end)
        if tie is None:
            joint = "and"
            tie = patterns.and_joint().match(view, end)
        following = patterns.next_year().match(view, tie.end()) if tie else None
        if following is None or not _is_later(year_of(following), years[-1]):
            break
        if joint == "and" and (following["again"] or not following["whole"]):
            break
        years.append(year_of(following))
        joints.append(joint)
        end = following.end()
    return Phrase(at, end, tuple(Point(year=year) for year in years), tuple(joints))


def _link(view: str, at: int, item: re.Pattern[str]) -> list[_Member]:
    """Read units as long as joints tie them.

    A unit with a year of its own begins no list: ``5 ม.ค. 2566 และ 7 ม.ค. 2566`` are two dates,
    ``5 และ 7 ม.ค. 2566`` is one.
    """
    match = item.match(view, at)
    members: list[_Member] = []
    tie: re.Match[str] | None = None
    kind: Joint = "to"
    while match is not None:
        members.append(_Member(match, tie, kind))
        if len(members) == _MEMBERS_AT_MOST:
            break
        kind = "to"
        tie = patterns.to_joint().match(view, match.end())
        if tie is None:
            if year_of(match) is not None:
                break
            kind = "and"
            tie = patterns.and_joint().match(view, match.end())
        match = item.match(view, tie.end()) if tie else None
    return members


def _with_shift(view: str, members: list[_Member], points: list[Point]) -> Phrase:
    """Read the year that is counted from today behind a day or month: ``มิถุนายนปีนี้``."""
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


def _drop_counts(view: str, members: list[_Member]) -> list[_Member]:
    """Drop leading numbers that are no days: ``ครั้งที่ 2 - 5 มกราคม``, ``ชั้น 9, 5 มกราคม``."""
    for index, member in enumerate(members):
        day = int(member.match["day"])
        if day == 0 or day > _LAST_DAY:
            # A day that no month has is one only if it is called a day.
            if index == 0 and member.match["month"] and _called_day(view, member):
                return members
            return _drop_counts(view, members[index + 1 :])
    while len(members) > 1 and members[0].match["month"] is None:
        following = members[1]
        falls = (
            following.kind == "and"
            and following.match["month"] is None
            and int(following.match["day"]) <= int(members[0].match["day"])
        )
        if not falls and not _ordinal().search(
            view, max(0, members[0].match.start() - _LOOK_BACK), members[0].match.start()
        ):
            break
        members = members[1:]
    return members


def _called_day(view: str, member: _Member) -> bool:
    start = member.match.start()
    return _day_word().search(view, max(0, start - _LOOK_BACK), start) is not None


def _weekday(view: str, member: _Member) -> int | None:
    """Give the day of the week that is written in front of a day."""
    if member.joint is not None:
        name = member.joint["weekday"]
    else:
        start = member.match.start()
        found = patterns.weekday_before().search(view, max(0, start - _LOOK_BACK), start)
        name = (found["weekday"] or found["bare"]) if found else None
    return weekday_named(name) if name else None


def _follows(year: Year | None, before: Year | None) -> bool:
    """Whether a year is the next one: 2567 or 67 behind 2566."""
    if year is None or before is None:
        return False
    return year.number % _TWO_DIGITS == (before.number + 1) % _TWO_DIGITS


def _is_later(year: Year | None, than: Year | None) -> bool:
    """Whether a year comes after one of the same era, two digits taken for those of its century."""
    if year is None or than is None:
        return False
    if year.number < _TWO_DIGITS <= than.number:
        return year.number > than.number % _TWO_DIGITS
    return year.era == than.era and year.number > than.number


@cache
def _ordinal() -> re.Pattern[str]:
    """What a number counts that is no day: ``ครั้งที่ 2``, ``ชั้น 9``."""
    return re.compile(rf"(?:{alternatives(counted())})[ ]?(?:ที่)?[ ]{{0,2}}\Z")


@cache
def _day_word() -> re.Pattern[str]:
    return re.compile(r"วันที่ {0,3}\Z")


@cache
def _called_days() -> re.Pattern[str]:
    return re.compile(r"วันที่[ ]{0,3}(?=\d)")


@cache
def _month_word() -> re.Pattern[str]:
    return re.compile(r"เดือน {0,3}\Z")


@cache
def _pointing() -> re.Pattern[str]:
    return re.compile(r" {0,2}(?:นี้|ที่(?:เพิ่ง)?ผ่านมา|ที่แล้ว|หน้า)")
