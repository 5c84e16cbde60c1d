"""Fills in what a phrase leaves out and gives its value."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Final

from thaievent.dates.edtf import Unit, interval, listed, open_ended
from thaievent.dates.eras import gregorian
from thaievent.dates.mentions import FoundDate
from thaievent.dates.phrases import Joint, Phrase, Point, Year
from thaievent.records import Era, Grain, YearSource

__all__ = ["resolve"]

# A stretch inside a list is written out up to here, else as ``first..last``.
_WRITTEN_OUT_AT_MOST: Final = dt.timedelta(days=31)
_FORWARD_SLACK: Final = dt.timedelta(days=31)
_BACK_SLACK: Final = dt.timedelta(days=7)


def resolve(phrase: Phrase, published: dt.date | None) -> FoundDate:
    """Give the date that a phrase means.

    Args:
        phrase: As read.
        published: Day of the release; None if it is not known.

    Returns:
        The date; its value is None if the calendar has no such day or its year is not known.
    """
    points = _inherit(phrase.points, phrase.joints)
    year_from: YearSource | None = _year_source(phrase)
    era = next((point.year.era for point in phrase.points if point.year), None)
    if any(point.year is None for point in points):
        found = _from_published(points, phrase, published)
        if found is None:
            return _unresolved(phrase, era, None)
        points, year_from = found, "published"
    units = [_unit(point) for point in points]
    known = [unit for unit in units if unit is not None and unit.exists]
    if len(known) < len(units):
        return _unresolved(phrase, era, year_from)
    if phrase.kind == "fiscal_year":
        return _fiscal(phrase, known, era)
    return FoundDate(
        start=phrase.start,
        end=phrase.end,
        value=_value(known, phrase),
        kind=phrase.kind,
        rule=_rule(phrase),
        first=known[0].first,
        last=None if phrase.is_open else known[-1].last,
        grain=known[-1].grain,
        era=era,
        year_from=year_from,
    )


def _fiscal(phrase: Phrase, years: list[Unit], era: Era | None) -> FoundDate:
    """A fiscal year runs from October to September and is named by the year in which it ends."""
    first = Unit(years[0].year - 1, 10, 1)
    last = Unit(years[-1].year, 9, 30)
    return FoundDate(
        start=phrase.start,
        end=phrase.end,
        value=open_ended(first) if phrase.is_open else interval(first, last),
        kind=phrase.kind,
        rule=_rule(phrase),
        first=first.first,
        last=None if phrase.is_open else last.last,
        grain="year",
        era=era,
        year_from="written",
    )


def _unresolved(phrase: Phrase, era: Era | None, year_from: YearSource | None) -> FoundDate:
    return FoundDate(
        start=phrase.start,
        end=phrase.end,
        value=None,
        kind=phrase.kind,
        rule=_rule(phrase),
        grain=_grain_of(phrase.points[-1]),
        era=era,
        year_from=year_from,
    )


def _grain_of(point: Point) -> Grain:
    return "day" if point.day is not None else "month" if point.month is not None else "year"


def _rule(phrase: Phrase) -> str:
    if not phrase.joints:
        return phrase.rule
    return phrase.rule + ("-list" if "and" in phrase.joints else "-range")


def _year_source(phrase: Phrase) -> YearSource | None:
    if all(point.year for point in phrase.points):
        return "written"
    # A range or list that writes its year once, at its end, has it written.
    return "written" if phrase.points[-1].year else "phrase"


def _inherit(points: tuple[Point, ...], joints: tuple[Joint, ...]) -> tuple[Point, ...]:
    """Take missing months and years from the right, then missing years from the left."""
    filled = list(points)
    for index in range(len(filled) - 2, -1, -1):
        here, after = filled[index], filled[index + 1]
        if here.day is not None and here.month is None:
            here = replace(here, month=after.month)
        if here.year is None and after.year is not None:
            here = replace(here, year=_earlier(here, after))
        filled[index] = here
    for index in range(1, len(filled)):
        here, before = filled[index], filled[index - 1]
        if here.year is None and before.year is not None:
            year = before.year
            if (here.month or 0) < (before.month or 0):
                year = Year(year.number + 1, year.era)
            filled[index] = replace(here, year=year)
    return tuple(filled)


def _earlier(here: Point, after: Point) -> Year | None:
    """The year of a date in front of another: the same, or the one before if its month is later."""
    year = after.year
    if year is not None and here.month and after.month and here.month > after.month:
        return Year(year.number - 1, year.era)
    return year


def _unit(point: Point) -> Unit | None:
    if point.year is None:
        return None
    year = gregorian(point.year.number, point.year.era, point.month)
    return None if year is None else Unit(year, point.month, point.day)


def _from_published(
    points: tuple[Point, ...], phrase: Phrase, published: dt.date | None
) -> tuple[Point, ...] | None:
    """Take the year that lies nearest to the day of the release, in the direction given."""
    if published is None:
        return None
    best: tuple[tuple[bool, dt.timedelta], tuple[Point, ...]] | None = None
    for year in (published.year - 1, published.year, published.year + 1):
        dated = _inherit((*points[:-1], replace(points[-1], year=Year(year, "CE"))), phrase.joints)
        units = [_unit(point) for point in dated]
        if not all(unit is not None and unit.exists for unit in units):
            continue
        first, last = units[0], units[-1]
        assert first is not None
        assert last is not None
        wrong_way = (phrase.direction == "back" and first.first > published + _BACK_SLACK) or (
            phrase.direction == "forward" and last.last < published - _FORWARD_SLACK
        )
        distance = max(first.first - published, published - last.last, dt.timedelta(0))
        rank = (wrong_way, distance)
        if best is None or rank < best[0]:
            best = (rank, dated)
    return best[1] if best else None


def _value(units: list[Unit], phrase: Phrase) -> str:
    if phrase.is_open:
        return open_ended(units[0])
    if not phrase.joints:
        return str(units[0])
    if phrase.joints == ("to",):
        return interval(units[0], units[1])
    return listed(_members(units, phrase.joints))


def _members(units: list[Unit], joints: tuple[Joint, ...]) -> list[str]:
    """Write the members of a list, short stretches of days one by one."""
    members: list[str] = []
    index = 0
    while index < len(units):
        stretches = index < len(joints) and joints[index] == "to"
        if not stretches:
            members.append(str(units[index]))
            index += 1
            continue
        first, last = units[index], units[index + 1]
        span = last.first - first.first
        if first.day is not None and dt.timedelta(0) <= span <= _WRITTEN_OUT_AT_MOST:
            members.extend(
                str(first.first + dt.timedelta(days=day)) for day in range(span.days + 1)
            )
        else:
            members.append(f"{first}..{last}")
        index += 2
    return members
