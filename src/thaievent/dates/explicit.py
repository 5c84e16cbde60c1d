"""Reads dates that are written out: days, months and years, their ranges and lists."""

from __future__ import annotations

import re
from typing import Final

from thaievent.dates import patterns
from thaievent.dates.eras import era_of, full_year
from thaievent.dates.phrases import Joint, Phrase, Point, Year
from thaievent.dates.vocabulary import era_named, month_named, weekday_named

__all__ = ["read_days", "read_months", "read_numeric", "read_years"]

_MEMBERS_AT_MOST: Final = 31
_LONGEST_WEEKDAY: Final = 20
_TWO_DIGITS: Final = 100


def year_of(match: re.Match[str]) -> Year | None:
    """Give the year that a match of a pattern with a year in it holds."""
    groups = match.groupdict()
    if marked := groups.get("marked"):
        era = era_named(groups["era"])
        number = int(marked)
        return Year(full_year(number, era) if number < _TWO_DIGITS else number, era)
    if whole := groups.get("whole"):
        return Year(int(whole), era_of(int(whole)))
    if short := groups.get("short") or groups.get("risky"):
        return Year(full_year(int(short), "BE"), "BE")
    return None


def _weekday_of(match: re.Match[str] | None) -> int | None:
    if match is None or match["weekday"] is None:
        return None
    return weekday_named(match["weekday"])


def read_numeric(view: str, at: int) -> Phrase | None:
    """Read ``8/12/2565``, ``08-12-65`` or ``2022-12-08``."""
    match = patterns.numeric_date().match(view, at)
    if match is None:
        return None
    if match["iso_year"]:
        number = int(match["iso_year"])
        point = Point(int(match["iso_day"]), int(match["iso_month"]), Year(number, era_of(number)))
        rule = "iso-date"
    else:
        point = Point(int(match["day"]), int(match["month"]), year_of(match))
        rule = "numeric-date"
    if point.month is None or not 1 <= point.month <= 12:  # noqa: PLR2004  months of a year
        return None
    return Phrase(at, match.end(), (point,), (), rule)


def read_days(view: str, at: int) -> Phrase | None:
    """Read a day with its month, or a range or list of which the last member has one.

    ``8 ธันวาคม 2565``, ``8-10 ธ.ค. 65``, ``30 พ.ย. ถึง 2 ธ.ค. 2565``, ``5, 7 และ 9 มิถุนายน``.
    """
    match = patterns.day_item().match(view, at)
    if match is None:
        return None
    before = patterns.weekday_before().search(view, max(0, at - _LONGEST_WEEKDAY), at)
    points: list[Point] = []
    joints: list[Joint] = []
    ends: list[int] = []
    weekday = _weekday_of(before)
    while True:
        month = month_named(match["month"]) if match["month"] else None
        points.append(Point(int(match["day"]), month, year_of(match), weekday))
        ends.append(match.end())
        if len(points) == _MEMBERS_AT_MOST:
            break
        joint: Joint = "to"
        tie = patterns.to_joint().match(view, match.end())
        if tie is None:
            joint = "and"
            tie = patterns.and_joint().match(view, match.end())
            if points[-1].year is not None:
                break  # what is complete does not share its month with a list
        following = tie and patterns.day_item().match(view, tie.end())
        if following is None:
            break
        joints.append(joint)
        weekday = _weekday_of(tie)
        match = following
    while points and points[-1].month is None:
        points.pop()
        ends.pop()
    if not points:
        return None
    return Phrase(at, ends[-1], tuple(points), tuple(joints[: len(points) - 1]), "day")


def read_months(view: str, at: int) -> Phrase | None:
    """Read a month, or a range or list of them: ``ธันวาคม 2566 ไปจนถึงเดือนสิงหาคม 2567``."""
    match = patterns.month_item().match(view, at)
    if match is None:
        return None
    points: list[Point] = []
    joints: list[Joint] = []
    while True:
        end = match.end()
        points.append(Point(None, month_named(match["month"]), year_of(match)))
        if len(points) == _MEMBERS_AT_MOST:
            break
        joint: Joint = "to"
        tie = patterns.to_joint().match(view, end)
        if tie is None:
            joint = "and"
            tie = patterns.and_joint().match(view, end)
            if points[-1].year is not None:
                break
        following = tie and patterns.month_item().match(view, tie.end())
        if following is None:
            break
        joints.append(joint)
        match = following
    return Phrase(at, end, tuple(points), tuple(joints), "month")


def read_years(view: str, at: int, *, marked: bool = False) -> Phrase | None:
    """Read a year that says it is one, or a range or list: ``ปี 2566 - 2570``, ``พ.ศ. 2562``.

    Args:
        view: The normalised view.
        at: Where to begin.
        marked: True if what stands before says already that a year follows.
    """
    first = patterns.more_years() if marked else patterns.year_item()
    match = first.match(view, at)
    if match is None:
        return None
    points: list[Point] = []
    joints: list[Joint] = []
    while True:
        end = match.end()
        points.append(Point(None, None, year_of(match)))
        if len(points) == _MEMBERS_AT_MOST:
            break
        joint: Joint = "to"
        tie = patterns.to_joint().match(view, end)
        if tie is None:
            joint = "and"
            tie = patterns.and_joint().match(view, end)
        following = tie and patterns.more_years().match(view, tie.end())
        if following is None:
            break
        following_year = year_of(following)
        if following_year is None or not _is_later(following_year, points[-1].year):
            break
        if joint == "and" and (following["whole"] is None or "ปี" in following.group()):
            break
        joints.append(joint)
        match = following
    return Phrase(at, end, tuple(points), tuple(joints), "year")


def _is_later(year: Year, than: Year | None) -> bool:
    return than is not None and year.era == than.era and year.number > than.number
