"""The Thai lunar calendar, as arithmetic over a table of its long years.

A lunar year has twelve months, of 29 days if odd and 30 if even, 354 in all; some have a second
eighth month (``อธิกมาส``), some a thirtieth day of the seventh (``อธิกวาร``). Which ones is not given
by a formula but by the printed calendar, so it stands in ``lunar_years.tsv``. A month waxes for
fifteen days (``ขึ้น``) and wanes for the rest (``แรม``).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Final

from thaievent.lexicon import load_table

__all__ = ["FIRST_YEAR", "LAST_YEAR", "LunarYearRow", "has_two_eighths", "lunar_dates"]

FIRST_YEAR: Final = 1914
"""The first year of the Common Era that the table covers."""
LAST_YEAR: Final = 2099
"""The last one."""

# 1 waxing of the first month of the lunar year 1914.
_BEGINNING: Final = dt.date(1913, 11, 28)
_DAYS: Final = 354
_DAYS_OF_MONTH: Final = 30
_MONTHS: Final = 12
_SEVENTH: Final = 7
_EIGHTH: Final = 8
_BUDDHIST: Final = 543


@dataclass(frozen=True, slots=True)
class LunarYearRow:
    """A row of ``lunar_years.tsv``."""

    form: str
    extra: str
    example: str


def has_two_eighths(year: int) -> bool:
    """Say whether the lunar year that ends in a year of the Common Era has two eighth months."""
    return _extras().get(year) == "month"


def lunar_dates(year: int, month: int, day: int, *, second: bool = False) -> tuple[dt.date, ...]:
    """Give the dates in a year of the Common Era on which a lunar day falls.

    Args:
        year: Year of the Common Era, ``FIRST_YEAR`` to ``LAST_YEAR``.
        month: Lunar month, 1 to 12.
        day: Day of the month: 1 to 15 wax, 16 to 30 wane (``แรม 1 ค่ำ`` is 16).
        second: True for the second eighth month.

    Returns:
        One date as a rule; for the first months, which fall around New Year, also none or two. None
        outside the table, or if the month is too short.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return ()
    found = (_date(lunar_year, month, day, second=second) for lunar_year in (year, year + 1))
    return tuple(date for date in found if date is not None and date.year == year)


def _date(year: int, month: int, day: int, *, second: bool) -> dt.date | None:
    lengths = _lengths(year)
    place = month - 1
    if has_two_eighths(year) and (month > _EIGHTH or second):
        place += 1
    elif second:
        return None
    if not 1 <= day <= lengths[place]:
        return None
    return _begin(year) + dt.timedelta(days=sum(lengths[:place]) + day - 1)


def _lengths(year: int) -> list[int]:
    """Give the lengths of the months of a lunar year, in days."""
    lengths = [_DAYS_OF_MONTH - month % 2 for month in range(1, _MONTHS + 1)]
    extra = _extras().get(year)
    if extra == "day":
        lengths[_SEVENTH - 1] += 1
    elif extra == "month":
        lengths.insert(_EIGHTH, _DAYS_OF_MONTH)
    return lengths


@cache
def _begin(year: int) -> dt.date:
    """Give the first day of the lunar year, which lies in November or December before."""
    extras = _extras()
    days = sum(
        _DAYS + {"month": _DAYS_OF_MONTH, "day": 1}.get(extras.get(before, ""), 0)
        for before in range(FIRST_YEAR, year)
    )
    return _BEGINNING + dt.timedelta(days=days)


@cache
def _extras() -> dict[int, str]:
    rows = load_table("thaievent.dates", "lunar_years.tsv", LunarYearRow)
    return {int(row.form) - _BUDDHIST: row.extra for row in rows}
