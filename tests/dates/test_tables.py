"""The tables prove themselves: order and form, and each row read by its own example."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable
from dataclasses import fields
from importlib.resources import files
from typing import Any

import pytest

from thaievent.dates import find_dateline, find_dates, find_times
from thaievent.dates.lunar import LunarYearRow
from thaievent.dates.vocabulary import (
    CountedRow,
    DatelineLabelRow,
    DayRow,
    EraRow,
    LunarMonthRow,
    MonthRow,
    NamedDayRow,
    NamedYearRow,
    NumeralRow,
    OccasionHeadRow,
    ShiftRow,
    UnitRow,
    WeekdayRow,
    ZodiacRow,
)
from thaievent.lexicon import load_table
from thaievent.text import normalise

TABLES: dict[str, Any] = {
    "counted.tsv": CountedRow,
    "dateline_labels.tsv": DatelineLabelRow,
    "days.tsv": DayRow,
    "eras.tsv": EraRow,
    "lunar_months.tsv": LunarMonthRow,
    "lunar_years.tsv": LunarYearRow,
    "months.tsv": MonthRow,
    "named_days.tsv": NamedDayRow,
    "named_years.tsv": NamedYearRow,
    "numerals.tsv": NumeralRow,
    "occasion_heads.tsv": OccasionHeadRow,
    "shifts.tsv": ShiftRow,
    "units.tsv": UnitRow,
    "weekdays.tsv": WeekdayRow,
    "zodiac.tsv": ZodiacRow,
}


def rows(name: str) -> tuple[Any, ...]:
    """Read a table."""
    table: tuple[Any, ...] = load_table("thaievent.dates", name, TABLES[name])
    return table


def test_all_tables_are_known() -> None:
    """No table stands beside the code without a test."""
    found = {item.name for item in files("thaievent.dates").iterdir() if item.name[-4:] == ".tsv"}
    assert found == set(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_order(name: str) -> None:
    """A table is sorted by code point of its first column and says nothing twice."""
    forms = [row.form for row in rows(name)]
    assert forms == sorted(set(forms))


@pytest.mark.parametrize("name", TABLES)
def test_normal_form(name: str) -> None:
    """All cells are in Unicode's composed form."""
    for row in rows(name):
        for field in fields(row):
            cell = getattr(row, field.name)
            assert cell == unicodedata.normalize("NFC", cell)


@pytest.mark.parametrize("name", TABLES)
def test_example_holds_the_form(name: str) -> None:
    """The example of a row holds its form."""
    for row in rows(name):
        assert row.form in row.example, row.form


def _reads_date(row: Any) -> bool:  # noqa: ANN401  rows of several tables
    found = find_dates(normalise(row.example), None)
    start = row.example.index(row.form)
    return any(date.start <= start and start + len(row.form) <= date.end for date in found)


def _reads_month(row: MonthRow) -> bool:
    (found,) = find_dates(normalise(row.example), None)
    return found.first is not None and found.first.month == int(row.month)


def _reads_weekday(row: WeekdayRow) -> bool:
    (found,) = find_dates(normalise(row.example), None)
    return [weekday for _, weekday in found.weekdays] == [int(row.weekday)]


def _reads_era(row: EraRow) -> bool:
    (found,) = find_dates(normalise(row.example), None)
    return found.era == row.era


def _reads_time(row: NumeralRow) -> bool:
    if row.use == "ordinal":
        return _reads_date(row)
    return bool(find_times(normalise(row.example)))


def _reads_dateline(row: DatelineLabelRow) -> bool:
    found = find_dateline(normalise(row.example + "\nนายสมชาย ใจดี กล่าวว่า"))
    return found is not None and found.rule == "dateline-labelled"


def _reads_count(row: CountedRow) -> bool:
    (found,) = find_dates(normalise(row.example), None)
    return found.value == "2023-01-05"


def _reads_lunar_year(row: LunarYearRow) -> bool:
    (found,) = find_dates(normalise(row.example), None)
    return found.first is not None and found.first.year == int(row.form) - 543


def _reads_named_day(row: NamedDayRow) -> bool:
    (found,) = find_dates(normalise(row.example), None)
    if found.rule != "named-day" or found.first is None:
        return False
    return row.calendar == "lunar" or found.first.month == int(row.month)


def _reads_lunar_day(row: LunarMonthRow | ZodiacRow) -> bool:
    (found,) = find_dates(normalise(row.example), dt.date(2020, 6, 1))
    if isinstance(row, ZodiacRow):
        return found.first is not None and (found.first.year - 2020) % 12 == int(row.number)
    return found.rule == "lunar-day" and found.value is not None


def _leaves_out(row: OccasionHeadRow) -> bool:
    named = row.example.removeprefix(row.form)
    return bool(find_dates(normalise(named), None)) and not find_dates(normalise(row.example), None)


READERS: dict[str, Callable[[Any], bool]] = {
    "counted.tsv": _reads_count,
    "dateline_labels.tsv": _reads_dateline,
    "days.tsv": _reads_date,
    "eras.tsv": _reads_era,
    "lunar_months.tsv": _reads_lunar_day,
    "lunar_years.tsv": _reads_lunar_year,
    "months.tsv": _reads_month,
    "named_days.tsv": _reads_named_day,
    "named_years.tsv": _reads_date,
    "numerals.tsv": _reads_time,
    "occasion_heads.tsv": _leaves_out,
    "shifts.tsv": _reads_date,
    "units.tsv": _reads_date,
    "weekdays.tsv": _reads_weekday,
    "zodiac.tsv": _reads_lunar_day,
}


@pytest.mark.parametrize(
    ("name", "row"),
    [(name, row) for name in TABLES for row in rows(name)],
    ids=lambda cell: cell if isinstance(cell, str) else cell.form,
)
def test_row(name: str, row: Any) -> None:  # noqa: ANN401  rows of several tables
    """The example of a row is read by that row."""
    assert READERS[name](row)
