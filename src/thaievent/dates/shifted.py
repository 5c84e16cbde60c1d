"""Reads units of time that are counted from today or from a date named before."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from thaievent.dates.patterns import DASH, GAP
from thaievent.dates.phrases import Phrase, Point, Shift, ShiftUnit
from thaievent.dates.vocabulary import (
    DayRow,
    alternatives,
    day_words,
    number_named,
    numerals,
    shift_of,
    shift_words,
    unit_words,
    weekday_named,
    weekdays,
)
from thaievent.records import DateKind

__all__ = [
    "day_word_at",
    "read_day_words",
    "read_month_shift",
    "read_shifted_units",
    "read_weekdays",
    "read_year_shift",
]

_LOOK_BACK: Final = 16
_KINDS: Final[dict[ShiftUnit, DateKind]] = {
    "fiscal": "fiscal_year",
    "academic": "academic_year",
    "quarter": "quarter",
}


@cache
def _shift() -> str:
    """A word that moves a unit; before is not before what follows (``ก่อนการประชุม``)."""
    what_follows = r"การ|จะ|ที่จะ|วัน|เดือน|ปี|เวลา|[ ]?\d{1,2}[.:]\d\d[ ]?น"
    return rf"(?P<shift>{alternatives(shift_words())})(?![ ]?ๆ)(?<!ก่อน(?={what_follows}))"


@cache
def _moved_unit() -> re.Pattern[str]:
    return re.compile(rf"(?P<unit>{alternatives(unit_words())}){GAP}{_shift()}", re.VERBOSE)


@cache
def _moved_weekday() -> re.Pattern[str]:
    names = alternatives(weekdays())
    return re.compile(
        rf"""
        วัน(?P<weekday>{names})
        (?:{GAP}(?:{DASH}|และ|ถึง){GAP}(?:วัน)?(?P<last>{names}))?
        {GAP}{_shift()}""",
        re.VERBOSE,
    )


@cache
def _year_tail() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:ของ|ใน)?{GAP}(?:ปี|ศก){GAP}{_shift()}", re.VERBOSE)


@cache
def _month_tail() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:ของ)?{GAP}เดือน{GAP}{_shift()}", re.VERBOSE)


@cache
def _every() -> re.Pattern[str]:
    return re.compile(rf"(?:ทุก|แต่ละ)[ ]?ๆ?{GAP}\Z", re.VERBOSE)


@cache
def _count_before() -> re.Pattern[str]:
    """A number in front of a unit, or a word that makes many of it."""
    words = alternatives(numerals("count"))
    return re.compile(
        rf"""
        (?: (?<![-–\d])(?P<count>\d{{1,3}}|{words})
          | \d|หลาย|กี่|ทุก|สิบ|ร้อย|พัน|ครึ่ง|แต่ละ
        ){GAP}\Z""",
        re.VERBOSE,
    )


@cache
def _day_word() -> re.Pattern[str]:
    return re.compile(alternatives(day_words()))


@cache
def _no_day_before() -> re.Pattern[str]:
    """``ทุกวันนี้``, ``ทั้งสองวันนี้``, ``2 วันนี้``, ``วันวาน วันนี้``, ``จากวันนั้นถึงวันนี้``."""
    words = alternatives(numerals("count"))
    return re.compile(
        rf"""
        (?: ทุก|ๆ|หลาย|กี่|(?<!\d)\d{{1,2}}|{words}
          | วันวาน|วันนั้น(?:จน)?(?:มา)?ถึง
        ){GAP}\Z""",
        re.VERBOSE,
    )


def day_word_at(view: str, at: int) -> DayRow | None:
    """Give the word at a place that names a day by its distance; not that of ``ทุกวันนี้``."""
    match = _day_word().match(view, at)
    if match is None or _no_day_before().search(view, max(0, at - _LOOK_BACK), at):
        return None
    row = day_words()[match.group()]
    # เป็นวันเดียวกันทั่วประเทศ: on one day, whichever it is.
    return None if row.anchor == "named" and view.endswith("เป็น", 0, at) else row


def read_day_words(view: str, at: int) -> Phrase | None:
    """Read ``วันนี้``, ``เมื่อวานนี้``, ``พรุ่งนี้``, ``วันเดียวกัน``."""
    row = day_word_at(view, at)
    if row is None or row.range:
        return None
    point = Point(shift=Shift("day", int(row.offset), anaphoric=row.anchor == "named"))
    return Phrase(at, at + len(row.form), (point,), kind="relative")


def read_shifted_units(view: str, at: int) -> Phrase | None:
    """Read ``ปีหน้า``, ``เดือนที่แล้ว``, ``สัปดาห์นี้``, ``5 ปีที่แล้ว``; not ``5 ปีที่ผ่านมา``."""
    match = _moved_unit().match(view, at)
    if match is None:
        return None
    unit = unit_words()[match["unit"]]
    shift = shift_of(unit, match["shift"])
    if shift is None:
        return None
    start = at
    before = _count_before().search(view, max(0, at - _LOOK_BACK), at)
    if before is not None:
        if not before["count"] or not shift_words()[match["shift"]].quantity:
            return None
        shift = replace(shift, offset=shift.offset * number_named(before["count"]))
        start = before.start()
    elif unit == "day":
        return None  # วันก่อน is some day or other
    kind = _KINDS.get(unit, "relative")
    return Phrase(start, match.end(), (Point(shift=shift),), kind=kind)


def read_weekdays(view: str, at: int) -> Phrase | None:
    """Read ``วันจันทร์หน้า``, ``วันศุกร์ที่ผ่านมา``, ``วันเสาร์-อาทิตย์นี้``."""
    match = _moved_weekday().match(view, at)
    if match is None or _every().search(view, max(0, at - _LOOK_BACK), at):
        return None
    shift = shift_of("weekday", match["shift"])
    if shift is None:
        return None
    days = [weekday_named(match[name]) for name in ("weekday", "last") if match[name]]
    points = tuple(Point(shift=replace(shift, weekday=day)) for day in days)
    return Phrase(at, match.end(), points, ("to",) if len(points) > 1 else (), kind="relative")


def read_year_shift(view: str, at: int) -> tuple[Shift, int] | None:
    """Read ``ปีนี้``, ``ศกนี้`` or ``ของปีที่แล้ว`` behind a day, month or part of a year.

    Returns:
        What it moves, and where it ends.
    """
    return _tail(_year_tail().match(view, at), "year")


def read_month_shift(view: str, at: int) -> tuple[Shift, int] | None:
    """Read ``เดือนนี้`` or ``ของเดือนหน้า`` behind a day.

    Returns:
        What it moves, and where it ends.
    """
    return _tail(_month_tail().match(view, at), "month")


def _tail(match: re.Match[str] | None, unit: ShiftUnit) -> tuple[Shift, int] | None:
    shift = shift_of(unit, match["shift"]) if match else None
    return (shift, match.end()) if match and shift else None
