"""The words of the calendar and the clock, from the tables beside this module."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from thaievent.dates.phrases import Part, Shift, ShiftUnit, YearlyDay
from thaievent.lexicon import load_table
from thaievent.records import Era

__all__ = [
    "CountedRow",
    "DatelineLabelRow",
    "DayRow",
    "EraRow",
    "LunarMonthRow",
    "MonthRow",
    "NamedDayRow",
    "NamedYearRow",
    "NumeralRow",
    "OccasionHeadRow",
    "ShiftRow",
    "UnitRow",
    "WeekdayRow",
    "ZodiacRow",
    "alternatives",
    "counted",
    "dateline_labels",
    "day_words",
    "era_named",
    "eras",
    "lunar_months",
    "month_named",
    "months",
    "named_days",
    "named_years",
    "number_named",
    "numerals",
    "occasion_heads",
    "shift_of",
    "shift_words",
    "unit_words",
    "weekday_named",
    "weekdays",
    "zodiac",
]

_PACKAGE = "thaievent.dates"
_BUDDHIST = 543


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A row of ``months.tsv``."""

    form: str
    month: str
    style: str
    example: str


@dataclass(frozen=True, slots=True)
class EraRow:
    """A row of ``eras.tsv``."""

    form: str
    era: str
    example: str


@dataclass(frozen=True, slots=True)
class WeekdayRow:
    """A row of ``weekdays.tsv``."""

    form: str
    weekday: str
    example: str


@dataclass(frozen=True, slots=True)
class NamedYearRow:
    """A row of ``named_years.tsv``."""

    form: str
    kind: str
    example: str


@dataclass(frozen=True, slots=True)
class DayRow:
    """A row of ``days.tsv``."""

    form: str
    offset: str
    anchor: str
    range: str
    example: str


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """A row of ``shifts.tsv``."""

    form: str
    offset: str
    anchor: str
    units: str
    quantity: str
    example: str


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A row of ``units.tsv``."""

    form: str
    unit: str
    example: str


@dataclass(frozen=True, slots=True)
class CountedRow:
    """A row of ``counted.tsv``."""

    form: str
    example: str


@dataclass(frozen=True, slots=True)
class DatelineLabelRow:
    """A row of ``dateline_labels.tsv``."""

    form: str
    example: str


@dataclass(frozen=True, slots=True)
class NumeralRow:
    """A row of ``numerals.tsv``."""

    form: str
    number: str
    use: str
    example: str


@dataclass(frozen=True, slots=True)
class NamedDayRow:
    """A row of ``named_days.tsv``."""

    form: str
    calendar: str
    month: str
    day: str
    leap_month: str
    weekday: str
    since: str
    until: str
    example: str


@dataclass(frozen=True, slots=True)
class OccasionHeadRow:
    """A row of ``occasion_heads.tsv``."""

    form: str
    example: str


@dataclass(frozen=True, slots=True)
class LunarMonthRow:
    """A row of ``lunar_months.tsv``."""

    form: str
    month: str
    example: str


@dataclass(frozen=True, slots=True)
class ZodiacRow:
    """A row of ``zodiac.tsv``."""

    form: str
    number: str
    example: str


def alternatives(forms: Iterable[str]) -> str:
    """Make a pattern of fixed strings, the longest first."""
    return "|".join(map(re.escape, sorted(set(forms), key=lambda form: (-len(form), form))))


def months(*styles: str) -> tuple[str, ...]:
    """Give the names of the months in some styles of ``months.tsv``."""
    rows = load_table(_PACKAGE, "months.tsv", MonthRow)
    return tuple(row.form for row in rows if row.style in styles)


def month_named(form: str) -> int:
    """Give the number of a month, 1 to 12, whatever dots and spaces its name is written with."""
    return _month_numbers()[_bare(form)]


def eras() -> tuple[str, ...]:
    """Give the markers of the eras."""
    return tuple(row.form for row in load_table(_PACKAGE, "eras.tsv", EraRow))


def era_named(form: str) -> Era:
    """Give the era of a marker."""
    return _era_codes()[_bare(form)]


def weekdays() -> tuple[str, ...]:
    """Give the names of the days of the week, without วัน."""
    return tuple(row.form for row in load_table(_PACKAGE, "weekdays.tsv", WeekdayRow))


def weekday_named(form: str) -> int:
    """Give the number of a day of the week, Monday being 0."""
    return _weekday_numbers()[_bare(form)]


@cache
def named_years() -> dict[str, Part | None]:
    """Give what makes a year one of its own kind (``งบประมาณ``), with the kind."""
    rows = load_table(_PACKAGE, "named_years.tsv", NamedYearRow)
    return {row.form: cast("Part", row.kind) if row.kind else None for row in rows}


@cache
def named_days() -> dict[str, YearlyDay]:
    """Give the days that have a name and come every year."""
    rows = load_table(_PACKAGE, "named_days.tsv", NamedDayRow)
    return {
        row.form: YearlyDay(
            calendar=cast("Literal['solar', 'lunar', 'weekday']", row.calendar),
            month=int(row.month),
            day=int(row.day),
            leap_month=int(row.leap_month) if row.leap_month else None,
            weekday=int(row.weekday) if row.weekday else None,
            since=int(row.since) - _BUDDHIST if row.since else None,
            until=int(row.until) - _BUDDHIST if row.until else None,
        )
        for row in rows
    }


def occasion_heads() -> tuple[str, ...]:
    """Give what stands in front of a named day that is no date of a record."""
    return tuple(row.form for row in load_table(_PACKAGE, "occasion_heads.tsv", OccasionHeadRow))


@cache
def lunar_months() -> dict[str, int]:
    """Give the names of the lunar months."""
    rows = load_table(_PACKAGE, "lunar_months.tsv", LunarMonthRow)
    return {row.form: int(row.month) for row in rows}


@cache
def zodiac() -> dict[str, int]:
    """Give the animals of the years, the rat being 0."""
    rows = load_table(_PACKAGE, "zodiac.tsv", ZodiacRow)
    return {row.form: int(row.number) for row in rows}


@cache
def day_words() -> dict[str, DayRow]:
    """Give the words that name a day by its distance."""
    return {row.form: row for row in load_table(_PACKAGE, "days.tsv", DayRow)}


@cache
def unit_words() -> dict[str, ShiftUnit]:
    """Give the units of time that a word can move."""
    rows = load_table(_PACKAGE, "units.tsv", UnitRow)
    return {row.form: cast("ShiftUnit", row.unit) for row in rows}


@cache
def shift_words() -> dict[str, ShiftRow]:
    """Give the words that move a unit of time."""
    return {row.form: row for row in load_table(_PACKAGE, "shifts.tsv", ShiftRow)}


def shift_of(unit: ShiftUnit, form: str) -> Shift | None:
    """Give what a word does to a unit; None if the two do not go together."""
    row = shift_words()[form]
    if unit not in row.units.split():
        return None
    return Shift(unit, int(row.offset), anaphoric=row.anchor == "named")


def counted() -> tuple[str, ...]:
    """Give what is counted by a number that may be taken for a day: ``ครั้งที่ 2``."""
    return tuple(row.form for row in load_table(_PACKAGE, "counted.tsv", CountedRow))


def dateline_labels() -> tuple[str, ...]:
    """Give what a release calls its own date."""
    rows = load_table(_PACKAGE, "dateline_labels.tsv", DatelineLabelRow)
    return tuple(row.form for row in rows)


def numerals(*uses: str) -> tuple[str, ...]:
    """Give the numbers in words for some uses of ``numerals.tsv``."""
    rows = load_table(_PACKAGE, "numerals.tsv", NumeralRow)
    return tuple(row.form for row in rows if row.use in uses)


def number_named(form: str) -> int:
    """Give a number that is written in digits or in words; -1 is the last of a row."""
    return int(form) if form.isdecimal() else _numbers()[form]


def _bare(form: str) -> str:
    return form.replace(".", "").replace(" ", "").casefold()


@cache
def _month_numbers() -> dict[str, int]:
    rows = load_table(_PACKAGE, "months.tsv", MonthRow)
    return {_bare(row.form): int(row.month) for row in rows}


@cache
def _era_codes() -> dict[str, Era]:
    rows = load_table(_PACKAGE, "eras.tsv", EraRow)
    return {_bare(row.form): cast("Era", row.era) for row in rows}


@cache
def _weekday_numbers() -> dict[str, int]:
    rows = load_table(_PACKAGE, "weekdays.tsv", WeekdayRow)
    return {_bare(row.form): int(row.weekday) for row in rows}


@cache
def _numbers() -> dict[str, int]:
    rows = load_table(_PACKAGE, "numerals.tsv", NumeralRow)
    return {row.form: int(row.number) for row in rows}
