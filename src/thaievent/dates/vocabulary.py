"""The words of the calendar, from the tables beside this module."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import cast

from thaievent.lexicon import load_table
from thaievent.records import Era

__all__ = [
    "alternatives",
    "era_named",
    "eras",
    "month_named",
    "months",
    "weekday_named",
    "weekdays",
]

_PACKAGE = "thaievent.dates"


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


def alternatives(forms: Iterable[str]) -> str:
    """Make a pattern of fixed strings, the longest first."""
    return "|".join(map(re.escape, sorted(set(forms), key=lambda form: (-len(form), form))))


def months(style: str) -> tuple[str, ...]:
    """Give the forms of one style."""
    rows = load_table(_PACKAGE, "months.tsv", MonthRow)
    return tuple(row.form for row in rows if row.style == style)


def eras() -> tuple[str, ...]:
    """Give the names of the eras."""
    return tuple(row.form for row in load_table(_PACKAGE, "eras.tsv", EraRow))


def weekdays() -> tuple[str, ...]:
    """Give the names of the days of the week, without วัน."""
    return tuple(row.form for row in load_table(_PACKAGE, "weekdays.tsv", WeekdayRow))


def month_named(form: str) -> int:
    """Give the number of a month, 1 to 12, whatever dots and spaces its name is written with."""
    return _month_numbers()[_bare(form)]


def era_named(form: str) -> Era:
    """Give the era which a marker names."""
    return _era_codes()[_bare(form)]


def weekday_named(form: str) -> int:
    """Give the number of a day of the week, Monday being 0."""
    return _weekday_numbers()[_bare(form)]


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
