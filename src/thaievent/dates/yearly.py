"""Days that come every year by a rule of the calendar: ``วันสงกรานต์``, ``ขึ้น 15 ค่ำ เดือน 6``."""

from __future__ import annotations

import datetime as dt
from typing import Final

from thaievent.dates.edtf import Unit
from thaievent.dates.lunar import has_two_eighths, lunar_dates
from thaievent.dates.phrases import YearlyDay

__all__ = ["day_in", "zodiac_of"]

_EIGHTH: Final = 8
_RAT: Final = 2020
_ANIMALS: Final = 12
_WEEK: Final = 7


def day_in(yearly: YearlyDay, year: int) -> dt.date | None:
    """Give the date of a day in a year.

    Args:
        yearly: The day.
        year: Year of the Common Era.

    Returns:
        The date: 13 April for ``วันสงกรานต์``. None if the day was not kept in that year, if the
        lunar table does not reach it, or if it falls twice in it, or never.
    """
    if not (yearly.since or year) <= year <= (yearly.until or year):
        return None
    if yearly.calendar == "lunar":
        return _lunar_day(yearly, year)
    if yearly.calendar == "weekday":
        first = dt.date(year, yearly.month, 1)
        away = ((yearly.weekday or 0) - first.weekday()) % _WEEK + _WEEK * (yearly.day - 1)
        return first + dt.timedelta(days=away)
    unit = Unit(year, yearly.month, yearly.day)
    return unit.begins if unit.exists else None


def _lunar_day(yearly: YearlyDay, year: int) -> dt.date | None:
    month, second = yearly.month, yearly.second
    if yearly.leap_month is not None and has_two_eighths(year):
        month, second = yearly.leap_month, yearly.leap_month == _EIGHTH
    dates = lunar_dates(year, month, yearly.day, second=second)
    return dates[0] if len(dates) == 1 else None


def zodiac_of(year: int) -> int:
    """Give the animal of a year of the Common Era, 0 to 11; 0 is the rat, ``ชวด``."""
    return (year - _RAT) % _ANIMALS
