"""Reads words that point at a date, counted from the day of the release."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from dateutil.relativedelta import relativedelta

from thaievent.dates.edtf import Unit, interval
from thaievent.dates.mentions import Dateline, FoundDate
from thaievent.dates.vocabulary import alternatives
from thaievent.lexicon import load_table

__all__ = ["find_relative"]

_SUNDAY: Final = 6


@dataclass(frozen=True, slots=True)
class RelativeRow:
    """A row of ``relative.tsv``."""

    form: str
    unit: str
    offset: str
    example: str


@cache
def _rows() -> dict[str, RelativeRow]:
    return {row.form: row for row in load_table("thaievent.dates", "relative.tsv", RelativeRow)}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!ทุก)(?<!\d )(?<!\d)(?:{alternatives(_rows())})(?![ก-๎]*ทุกวันนี้)")


def find_relative(
    view: str, explicit: Sequence[FoundDate], published: dt.date | None
) -> Iterator[FoundDate]:
    """Find the words that point at a date.

    Args:
        view: The normalised view.
        explicit: The dates that are written out, in order.
        published: Day of the release; None if it is not known.

    Yields:
        The dates in order; with a value of None if there is nothing to count from.
    """
    today = published
    for match in _pattern().finditer(view):
        row = _rows()[match.group()]
        gloss = _gloss(view, match.end(), explicit)
        if gloss is not None and row.unit == "day":
            day: dt.date | None = gloss
            if row.offset == "0":
                today = gloss
        else:
            day = today
        yield _count(match.start(), match.end(), row, day, glossed=gloss is not None)


def _gloss(view: str, end: int, explicit: Sequence[FoundDate]) -> dt.date | None:
    """Give the day in the brackets behind the word: ``วันนี้ (15 ธ.ค. 65)``."""
    for date in explicit:
        if date.start >= end:
            between = view[end : date.start]
            if (
                date.grain == "day"
                and len(between) < 30
                and re.match(r"[^()\n]{0,12}\([^()\n]*$", between)
            ):  # noqa: E501, PLR2004
                return date.first
            return None
    return None


def _count(
    start: int, end: int, row: RelativeRow, day: dt.date | None, *, glossed: bool
) -> FoundDate:
    rule = f"relative-{row.unit}"
    if day is None:
        return FoundDate(start, end, None, "relative", rule, grain=row.unit)  # type: ignore[arg-type]
    offset = int(row.offset)
    if row.unit == "day":
        moved = day if glossed else day + dt.timedelta(days=offset)
        unit = Unit(moved.year, moved.month, moved.day)
    elif row.unit == "week":
        monday = day - dt.timedelta(days=day.weekday()) + dt.timedelta(weeks=offset)
        sunday = monday + dt.timedelta(days=_SUNDAY)
        value = interval(
            Unit(monday.year, monday.month, monday.day),
            Unit(sunday.year, sunday.month, sunday.day),
        )
        return FoundDate(start, end, value, "relative", rule, monday, sunday, "week")
    elif row.unit == "month":
        shifted = day + relativedelta(months=offset)
        unit = Unit(shifted.year, shifted.month)
    else:
        unit = Unit(day.year + offset)
    return FoundDate(
        start,
        end,
        str(unit),
        "relative",
        rule,
        unit.first,
        unit.last,
        unit.grain,
        year_from="published",
    )
