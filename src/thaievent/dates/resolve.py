"""Fills in what a phrase leaves out and gives its value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from thaievent.dates.edtf import Stretch, interval, listed, open_ended
from thaievent.dates.eras import TwoDigits
from thaievent.dates.mentions import FaultCode, FoundDate
from thaievent.dates.phrases import Joint, Phrase, Point, Year
from thaievent.dates.stretches import era_of_year, shifted, stretch_of
from thaievent.dates.yearly import zodiac_of
from thaievent.records import Era, Grain, YearSource

__all__ = ["Reference", "resolve"]

# How far a date may lie on the wrong side of the day of the release and still be meant: releases
# come out some days late, and "นี้" is said of what has just begun.
_BACK_SLACK: Final = dt.timedelta(days=7)
_FORWARD_SLACK: Final = dt.timedelta(days=31)
_ANIMALS: Final = 12


@dataclass(frozen=True, slots=True)
class Reference:
    """What a phrase is counted from.

    Attributes:
        today: What วันนี้ means where the phrase stands; None if nothing tells.
        published: Day of the release; None if it is not known.
        neighbour: First and last day of a date in the same line, from which a missing year is
            taken before all.
        named: The date that was named before, for ``วันเดียวกัน``.
        two_digits: The era of two-digit years without a marker.
    """

    today: dt.date | None = None
    published: dt.date | None = None
    neighbour: tuple[dt.date, dt.date] | None = None
    named: dt.date | None = None
    two_digits: TwoDigits = "BE"


def resolve(phrase: Phrase, reference: Reference) -> FoundDate:
    """Give the date that a phrase means.

    Args:
        phrase: As read.
        reference: What to count from.

    Returns:
        The date. Its value is None, and its fault says why, if the calendar has no such day or
        nothing tells the year or the day from which it is counted.
    """
    dated = _date(phrase, reference)
    if dated is None:
        return _without_value(phrase, reference, None, "no-reference-day")
    points, year_from = dated
    stretches = [_stretch(point, reference) for point in points]
    known = [stretch for stretch in stretches if stretch is not None]
    if len(known) < len(stretches):
        return _without_value(phrase, reference, year_from, "no-such-day")
    first, last = known[0], known[-1]
    backwards = last.ends < first.begins
    return FoundDate(
        start=phrase.start,
        end=phrase.end,
        value=_value(known, phrase),
        kind=phrase.kind,
        rule=_rule(phrase),
        first=None if backwards else first.begins,
        last=None if backwards or phrase.is_open else last.ends,
        grain=last.grain,
        era=_era(phrase.points, reference),
        year_from=year_from,
        qualifier=phrase.qualifier,
        weekdays=_weekdays(points, known),
        fault="backwards-range" if backwards else None,
    )


def _without_value(
    phrase: Phrase, reference: Reference, year_from: YearSource | None, fault: FaultCode
) -> FoundDate:
    return FoundDate(
        start=phrase.start,
        end=phrase.end,
        value=None,
        kind=phrase.kind,
        rule=_rule(phrase),
        grain=_written_grain(phrase.points[-1]),
        era=_era(phrase.points, reference),
        year_from=year_from,
        qualifier=phrase.qualifier,
        fault=fault,
    )


def _date(
    phrase: Phrase, reference: Reference
) -> tuple[tuple[Point, ...], YearSource | None] | None:
    """Give the points of a phrase with all that they leave out, and where the years came from."""
    points = _inherit(phrase.points, phrase.joints)
    year_from: YearSource | None = None
    if any(point.year is not None for point in points):
        year_from = "written" if phrase.points[-1].year else "phrase"
    if phrase.is_counted:
        counted = _count_years(points, reference)
        if counted is None:
            return None
        points = _inherit(counted, phrase.joints)
        year_from = year_from or ("neighbour" if _is_anaphoric(phrase) else "published")
    if any(point.year is None and point.shift is None for point in points):
        return _nearest(points, phrase, reference)
    return points, year_from


def _is_anaphoric(phrase: Phrase) -> bool:
    return any(point.shift is not None and point.shift.anaphoric for point in phrase.points)


def _value(stretches: list[Stretch], phrase: Phrase) -> str:
    if phrase.is_open:
        return open_ended(stretches[0])
    if not phrase.joints:
        return str(stretches[0])
    if phrase.joints == ("to",):
        return interval(stretches[0], stretches[1])
    members: list[str] = []
    index = 0
    while index < len(stretches):
        joined = index < len(phrase.joints) and phrase.joints[index] == "to"
        members += stretches[index].members(stretches[index + 1] if joined else None)
        index += 2 if joined else 1
    return listed(members)


def _rule(phrase: Phrase) -> str:
    if not phrase.joints:
        return phrase.rule
    return f"{phrase.rule}-list" if "and" in phrase.joints else f"{phrase.rule}-range"


def _written_grain(point: Point) -> Grain:
    whole = point.day is None and point.month is None and not point.part and not point.yearly
    if point.shift is not None and whole:
        units: dict[str, Grain] = {
            "day": "day", "weekday": "day", "weekend": "day", "week": "week", "month": "month",
            "quarter": "quarter",
        }  # fmt: skip
        return units.get(point.shift.unit, "year")
    if point.part in ("quarter", "half", "decade"):
        return point.part
    if point.day is not None or point.yearly is not None:
        return "day"
    return "month" if point.month is not None else "year"


def _era(points: tuple[Point, ...], reference: Reference) -> Era | None:
    years = [point.year for point in points if point.year]
    return era_of_year(years[0], reference.two_digits) if years else None


def _inherit(points: tuple[Point, ...], joints: tuple[Joint, ...]) -> tuple[Point, ...]:
    """Take missing months and years from the right, then missing years from the left."""
    if not joints:
        return points
    filled = list(points)
    for index in range(len(filled) - 2, -1, -1):
        here, after = filled[index], filled[index + 1]
        if here.shift is not None:
            continue
        if here.day is not None and here.month is None:
            here = replace(here, month=after.month)
        if here.year is None and after.year is not None:
            earlier = joints[index] == "to" and _is_later_month(here, after)
            here = replace(here, year=_plus(after.year, -1 if earlier else 0))
        filled[index] = here
    for index in range(1, len(filled)):
        here, before = filled[index], filled[index - 1]
        if here.year is None and before.year is not None and here.shift is None:
            later = _is_later_month(before, here)
            filled[index] = replace(here, year=_plus(before.year, 1 if later else 0))
    return tuple(filled)


def _is_later_month(point: Point, than: Point) -> bool:
    return bool(point.month and than.month and point.month > than.month)


def _plus(year: Year, years: int) -> Year:
    return Year(year.number + years, year.era)


def _count_years(points: tuple[Point, ...], reference: Reference) -> tuple[Point, ...] | None:
    """Count the years and months that are told from a day: ``มิถุนายนปีนี้``, ``วันที่ 5 เดือนหน้า``.

    Returns:
        The points, with their years as if written; None if the day to count from is not known.
    """
    counted: list[Point] = []
    for point in points:
        if point.shift is None:
            counted.append(point)
            continue
        day = reference.named if point.shift.anaphoric else reference.today
        if day is None:
            return None
        if point.day is not None and point.month is None:
            month = shifted(point.shift, day)
            if month is None:
                return None
            year, number = Year(month.first.year, "CE"), month.first.month
            counted.append(replace(point, year=year, month=number, shift=None))
            continue
        if point.month is None and point.part is None and point.yearly is None:
            counted.append(point)
            continue
        year = Year(day.year + point.shift.offset, "CE")
        counted.append(replace(point, year=year, shift=None))
    return tuple(counted)


def _stretch(point: Point, reference: Reference) -> Stretch | None:
    if point.shift is None:
        return stretch_of(point, reference.two_digits)
    day = reference.named if point.shift.anaphoric else reference.today
    return None if day is None else shifted(point.shift, day)


def _nearest(
    points: tuple[Point, ...], phrase: Phrase, reference: Reference
) -> tuple[tuple[Point, ...], YearSource] | None:
    """Take the year that brings the phrase nearest to the day that it is seen from."""
    source: YearSource = "published"
    told = phrase.direction is not None and reference.published is not None
    if reference.neighbour is not None and not told:
        (since, until), source = reference.neighbour, "neighbour"
    elif reference.published is not None:
        since = until = reference.published
    else:
        return None
    best: tuple[tuple[bool, dt.timedelta], tuple[Point, ...]] | None = None
    for last_point in _candidates(points[-1], since, until):
        dated = _inherit((*points[:-1], last_point), phrase.joints)
        first, last = (_stretch(point, reference) for point in (dated[0], dated[-1]))
        if first is None or last is None:
            continue
        wrong_way = (phrase.direction == "back" and first.begins > until + _BACK_SLACK) or (
            phrase.direction == "forward" and last.ends < since - _FORWARD_SLACK
        )
        away = max(first.begins - until, since - last.ends, dt.timedelta(0))
        if best is None or (wrong_way, away) < best[0]:
            best = ((wrong_way, away), dated)
    if best is None:
        # No year has such a day; let it be said of the year of the release.
        points = (*points[:-1], replace(points[-1], year=Year(until.year, "CE")))
        return _inherit(points, phrase.joints), source
    return best[1], source


def _candidates(point: Point, since: dt.date, until: dt.date) -> Iterator[Point]:
    """Give a point the years, and if it has no month the months, that lie around some days."""
    if point.zodiac is not None:
        for year in range(since.year - _ANIMALS // 2, until.year + _ANIMALS // 2):
            if zodiac_of(year) == point.zodiac:
                yield replace(point, year=Year(year, "CE"))
        return
    if point.month is not None or point.part is not None or point.yearly is not None:
        for year in range(since.year - 1, until.year + 2):
            yield replace(point, year=Year(year, "CE"))
        return
    for month in range(12 * since.year + since.month - 3, 12 * until.year + until.month + 2):
        yield replace(point, year=Year(month // 12, "CE"), month=month % 12 + 1)


def _weekdays(
    points: tuple[Point, ...], stretches: list[Stretch]
) -> tuple[tuple[dt.date, int], ...]:
    return tuple(
        (stretch.begins, point.weekday)
        for point, stretch in zip(points, stretches, strict=True)
        if point.weekday is not None
    )
