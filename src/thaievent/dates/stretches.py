"""Counts: gives the stretch of the calendar that a unit of a phrase means."""

from __future__ import annotations

import datetime as dt
from typing import Final, Literal

from thaievent.dates.edtf import Stretch, Unit
from thaievent.dates.eras import TwoDigits, full_year, gregorian
from thaievent.dates.phrases import Point, Shift, Year
from thaievent.dates.yearly import day_in
from thaievent.records import Era, Grain

__all__ = ["academic_year", "era_of_year", "fiscal_year", "shifted", "stretch_of"]

_OCTOBER: Final = 10
_MONTHS_OF: Final[dict[Literal["quarter", "half"], int]] = {"quarter": 3, "half": 6}
_YEARS_OF_DECADE: Final = 10
_WEEK: Final = 7
_SHORT: Final = 100


def era_of_year(year: Year, two_digits: TwoDigits) -> Era:
    """Give the era in which a year is meant."""
    return year.era or two_digits


def _common_year(year: Year, month: int | None, two_digits: TwoDigits) -> int | None:
    era = era_of_year(year, two_digits)
    number = full_year(year.number, era) if year.number < _SHORT else year.number
    return gregorian(number, era, month)


def stretch_of(point: Point, two_digits: TwoDigits) -> Stretch | None:
    """Give the stretch that a point with a year of its own means.

    Args:
        point: The point; its ``shift`` must have been counted into a year before.
        two_digits: The era of two-digit years without a marker.

    Returns:
        The stretch, or None if the calendar has no such day or year.
    """
    if point.year is None:
        return None
    month = point.month if point.part is None else None
    year = _common_year(point.year, month, two_digits)
    if year is None:
        return None
    if point.yearly is not None:
        day = day_in(point.yearly, year) if dt.MINYEAR <= year <= dt.MAXYEAR else None
        return Stretch.of(Unit.of(day)) if day else None
    unit = Unit(year, month, point.day)
    if not unit.exists or not Unit(year + _YEARS_OF_DECADE).exists or year <= dt.MINYEAR:
        return None
    if point.part is None:
        return Stretch.of(unit)
    if point.part == "fiscal":
        return fiscal_year(year)
    if point.part == "academic":
        return academic_year(year)
    if point.part == "decade":
        return Stretch.between(Unit(year), Unit(year + _YEARS_OF_DECADE - 1), "decade")
    return _part_of_year(point, year)


def _part_of_year(point: Point, year: int) -> Stretch:
    """Give a quarter or half of a calendar or fiscal year."""
    grain: Literal["quarter", "half"] = "quarter" if point.part == "quarter" else "half"
    length = _MONTHS_OF[grain]
    begin = _month(year - 1, _OCTOBER) if point.of_fiscal else _month(year, 1)
    return _months(begin, length * ((point.number or 1) - 1), length, grain)


def fiscal_year(year: int) -> Stretch:
    """Give the fiscal year which ends in a year: October to September."""
    return Stretch.between(Unit(year - 1, 10, 1), Unit(year, 9, 30), "year")


def academic_year(year: int) -> Stretch:
    """Give the academic year which begins in a year: 16 May to 15 May.

    It is named by its first year alone, and so is its value.
    """
    return Stretch(Unit(year), Unit(year), "year", dt.date(year, 5, 16), dt.date(year + 1, 5, 15))


def shifted(shift: Shift, today: dt.date) -> Stretch | None:
    """Give the stretch that is counted from a day.

    Args:
        shift: What is counted.
        today: The day from which.

    Returns:
        The stretch; weeks run from Monday to Sunday. None where the calendar ends.
    """
    try:
        return _shifted(shift, today)
    except (OverflowError, ValueError):
        return None


def _shifted(shift: Shift, today: dt.date) -> Stretch:
    offset = shift.offset
    monday = today - dt.timedelta(days=today.weekday())
    match shift.unit:
        case "day":
            return Stretch.of(Unit.of(today + dt.timedelta(days=offset)))
        case "weekday":
            return Stretch.of(Unit.of(_weekday(shift.weekday or 0, offset, today, monday)))
        case "week":
            first = monday + dt.timedelta(weeks=offset)
            return Stretch.between(
                Unit.of(first), Unit.of(first + dt.timedelta(days=_WEEK - 1)), "week"
            )
        case "weekend":
            saturday = monday + dt.timedelta(days=_WEEK - 2, weeks=offset)
            sunday = saturday + dt.timedelta(days=1)
            return Stretch.between(Unit.of(saturday), Unit.of(sunday), "day")
        case "month":
            return _months(_month(today.year, today.month), offset, 1, "month")
        case "quarter":
            length = _MONTHS_OF["quarter"]
            begin = _month(today.year, today.month - (today.month - 1) % length)
            return _months(begin, length * offset, length, "quarter")
        case "year":
            return Stretch.of(Unit(today.year + offset))
        case "fiscal":
            return fiscal_year(today.year + (today.month >= _OCTOBER) + offset)
        case "academic":
            this = academic_year(today.year)
            return academic_year(today.year - (today < this.begins) + offset)


def _month(year: int, month: int) -> int:
    """Number the months through."""
    return 12 * year + month - 1


def _months(begin: int, offset: int, length: int, grain: Grain) -> Stretch:
    """Give a run of months, counted from one of them."""
    first, last = begin + offset, begin + offset + length - 1
    return Stretch.between(
        Unit(first // 12, first % 12 + 1), Unit(last // 12, last % 12 + 1), grain
    )


def _weekday(weekday: int, offset: int, today: dt.date, monday: dt.date) -> dt.date:
    """Give the next such day, which may be today; that of next week; or the last one that was."""
    if offset > 0:
        return monday + dt.timedelta(days=weekday + _WEEK * offset)
    if offset < 0:
        return today - dt.timedelta(days=(today.weekday() - weekday - 1) % _WEEK + 1)
    return today + dt.timedelta(days=(weekday - today.weekday()) % _WEEK)
